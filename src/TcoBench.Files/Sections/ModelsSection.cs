using TcoBench.Core.Vendors;
using TcoBench.Files.Yaml;

namespace TcoBench.Files.Sections;

/// <summary>The vendor's models, living and retired.</summary>
internal sealed class ModelsSection(VendorContext vendor)
{
    public IReadOnlyList<VendorModel> Read(Field models)
    {
        var read = new List<VendorModel>();
        foreach (var item in vendor.AtLeastOne(models))
        {
            if (item.Section() is not { } section)
                continue;
            var idField = section.Required("id");
            var id = idField.ModelId(vendor.Findings);
            var title = section.Required("title").Text();
            var classes = section.Required("classes").Items().Select(word => word.Id()).ToList();
            var period = Period.Read(section.Optional("from"), section.Optional("until"), vendor.Findings);
            section.Done();

            var model = id is null || title is null || classes.Contains(null) ? null
                : new VendorModel(new ModelId(id), title, [.. classes.OfType<string>()], period.From, period.To);
            if (id is not null && vendor.Add(vendor.Models, "model", id, model, idField.Where) && model is not null)
                read.Add(model);
        }

        return read;
    }
}
