using TcoBench.Core.Inputs;
using TcoBench.Core.Vendors;
using TcoBench.Formulas;

namespace TcoBench.Core.Billing;

/// <summary>Something sold on top of a plan, bought only where a job's must-have needs it.</summary>
/// <param name="Id">Id, unique within the plan, e.g. <c>sso</c>.</param>
/// <param name="Title">Name for readers.</param>
/// <param name="Answers">What the plan answers to requirements once it is bought.</param>
/// <param name="Fee">Fee a month, in a currency or in a currency per seat; null if it is not published.</param>
/// <param name="Unknown">Figures of its fee that are not published: the plan is then listed, its total leaves the fee out and reads "at least".</param>
public sealed record AddOn(string Id, string Title, IReadOnlyList<Answer> Answers, Formula? Fee, IReadOnlyList<UnknownInput> Unknown);
