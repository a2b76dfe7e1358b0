namespace TcoBench.Analysis.Offers;

/// <summary>Why a vendor is asked.</summary>
public enum QuestionKind
{
    /// <summary>It is not known whether the criterion is met.</summary>
    Open,

    /// <summary>It is met by an individual contract only, whose terms and price nobody publishes.</summary>
    Contract,

    /// <summary>It is met by an add-on whose price is not published.</summary>
    AddOnPrice,

    /// <summary>It is taken as met without a page that says so.</summary>
    Confirm,
}
