using System.Text.RegularExpressions;

namespace TcoBench.Files.Tests.Loading;

/// <summary>A small set of files without mistakes, for tests to change.</summary>
internal static partial class Example
{
    public const string Vendor = """
        vendor: example
        name: Example.Ai
        currency: USD
        units: [credit]
        sources:
          page: { url: "example.ai/pricing", seen: 2026-08-03, kind: primary }
        prices:
          fee: { value: 30.00, unit: USD/seat, source: page }
          credit_price: { value: 0.0015, unit: USD/credit, source: page }
          base_credits: { value: 10, unit: credit/request, derived: "from the table", sources: [page], low: 8, high: 12 }
          step_credits: { value: 0.5, unit: credit/step*request, source: page }
          quota: { value: 3000, unit: credit/seat, source: page }
        assumptions:
          failure_rate: { low: 1%, base: 2%, high: 4%, unit: 1, why: "time-outs" }
        models:
          - { id: model-two, title: Model Two, classes: [standard] }
        tables:
          image_price:
            unit: USD/image
            by: [model, quality, size]
            source: page
            rows:
              model-two:
                low: { 1024x1024: 0.006, 1536x1024: 0.005 }
        meters:
          - { id: credits, title: Credits, unit: credit, list_price: credit_price }
          - { id: images, title: Images, unit: image }
        offers:
          - operation: generate
            model: model-two
            channels: [web]
            modules: [elements]
            consumes: { credits: base_credits + steps * step_credits }
          - operation: generate
            model: model-two
            channels: [api]
            quality: low
            sizes: [1024x1024, 1536x1024]
            consumes:
              images: { quantity: images, price: image_price }
        plans:
          - id: premium
            title: Premium
            channel: web
            seats: { per: person }
            terms:
              monthly: { fee: fee }
            includes:
              - { meter: credits, quota: quota, overage: { price: credit_price } }
          - id: payg
            title: Pay as you go
            channel: api
            terms: { usage: {} }
            includes: []

        """;

    public const string Job = """
        job: posters
        title: Posters
        description: One poster each.
        window: 30
        company_revenue: 5000000
        revenue_currency: USD
        must_have: [commercial_rights]
        stages:
          - id: draft
            title: Draft
            operation: generate
            size: 1024x1024
            steps: 30
            model: standard
            quality: standard
            candidates: 4
            keep: 1
            acceptance: draft_acceptance

        """;

    /// <summary>The shipped shared inputs, read from sources seen today: how old they really are is not what these tests are about.</summary>
    public static string Shared { get; } = SeenToday(File.ReadAllText(Shipped.Default));

    /// <summary>A file whose sources were all seen on <see cref="Shipped.Day"/>.</summary>
    public static string SeenToday(string file) => Seen().Replace(file, $"seen: {Shipped.Day:yyyy-MM-dd}");

    [GeneratedRegex("seen: [0-9]{4}-[0-9]{2}-[0-9]{2}")]
    private static partial Regex Seen();
}
