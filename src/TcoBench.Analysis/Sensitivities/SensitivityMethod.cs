namespace TcoBench.Analysis.Sensitivities;

/// <summary>Ways to ask what drives a result.</summary>
public enum SensitivityMethod
{
    /// <summary>Each input alone at its P10 and its P90.</summary>
    Tornado,

    /// <summary>Each input alone over its whole spread.</summary>
    Spider,

    /// <summary>Elementary effects: which of many inputs matter at all.</summary>
    Morris,

    /// <summary>Shares of the variance that inputs cause alone, in pairs and in all, if they are independent.</summary>
    Sobol,

    /// <summary>Fair shares of the variance, also of inputs that hang together.</summary>
    Shapley,
}
