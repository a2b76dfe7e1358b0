"""Writes quantiles.csv: quantiles of each case at 1 % to 99 % and far out in both tails, to 17 digits.

Computed with mpmath 1.3 at 40 digits from distribution functions alone (no quantile function of a library), by bisection;
run with: python3 quantiles.py > quantiles.csv
"""
from mpmath import mp, mpf, log, exp, sqrt, ncdf, betainc, inf, erfinv

mp.dps = 40
Z90 = sqrt(mpf(2)) * erfinv(mpf(2) * mpf("0.9") - 1)
ONE = mpf(1)


def normal(z):
    return ncdf(z)


def score(low, mid, high, to):
    """Standard normal score of a value of a three-point shape on a scale."""
    def z(x):
        d = to(x) - to(mid)
        return Z90 * d / (to(mid) - to(low) if d < 0 else to(high) - to(mid))
    return z


def three(low, mid, high, to, least, most):
    low, mid, high = mpf(low), mpf(mid), mpf(high)
    z = score(low, mid, high, to)
    return (lambda x: ncdf(z(x)), least, most)


plain = lambda x: x
logodds = lambda x: log(x / (1 - x))


def uniform(a, b):
    a, b = mpf(a), mpf(b)
    return (lambda x: (x - a) / (b - a), a, b)


def triangular(a, m, b):
    a, m, b = mpf(a), mpf(m), mpf(b)
    return (lambda x: (x - a) ** 2 / ((b - a) * (m - a)) if x < m else 1 - (b - x) ** 2 / ((b - a) * (b - m)) if x < b else ONE, a, b)


def gauss(low, high, to=plain, least=-inf, most=inf):
    low, high = to(mpf(low)), to(mpf(high))
    mean, sd = (low + high) / 2, (high - low) / (2 * Z90)
    return (lambda x: ncdf((to(x) - mean) / sd), least, most)


def beta(a, b, least=0, most=1):
    a, b, least, most = mpf(a), mpf(b), mpf(least), mpf(most)
    return (lambda x: betainc(a, b, 0, (x - least) / (most - least), regularized=True), least, most)


def pert(a, m, b):
    a, m, b = mpf(a), mpf(m), mpf(b)
    return beta(1 + 4 * (m - a) / (b - a), 1 + 4 * (b - m) / (b - a), a, b)


def cut(shape, least=None, most=None):
    cdf, low, high = shape
    low = low if least is None else mpf(least)
    high = high if most is None else mpf(most)
    below = cdf(low) if least is not None else mpf(0)
    upto = cdf(high) if most is not None else ONE
    return (lambda x: (cdf(x) - below) / (upto - below), low, high)


CASES = {
    "three_point_share": three("0.15", "0.25", "0.40", logodds, mpf(0), ONE),
    "three_point_minutes": three("1.5", "4", "10", log, mpf(0), inf),
    "three_point_offset": three("-0.05", "0", "0.1", plain, -inf, inf),
    "uniform": uniform(2, 5),
    "triangular": triangular(1, 2, 5),
    "triangular_from_mode": triangular(1, 1, 5),
    "pert": pert(1, 2, 5),
    "pert_to_mode": pert(1, 5, 5),
    "normal": gauss(45, 105),
    "log_normal": gauss(2, 8, log, mpf(0)),
    "log_normal_wide": gauss(1, 100, log, mpf(0)),
    "beta": beta(2, 3),
    "pilot": beta("100.5", "300.5"),
    "pilot_without_success": beta("0.5", "20.5"),
    "normal_at_least": cut(gauss(-1, 5), 0),
    "normal_far_slice": cut(gauss(0, 5), 3, 5),
    "log_normal_at_most": cut(gauss(2, 8, log, mpf(0)), None, 6),
    "beta_slice": cut(beta(2, 3), "0.2", "0.25"),
    "three_point_slice": cut(three("1.5", "4", "10", log, mpf(0), inf), 2, 9),
    "triangular_slice": cut(triangular(1, 2, 5), "1.5", 4),
    "uniform_slice": cut(uniform(2, 5), "2.5", 3),
}

TAILS = [1e-12, 1e-9, 1e-6, 1e-3]
POINTS = TAILS + [k / 100 for k in range(1, 100)] + [1 - t for t in reversed(TAILS)]


def quantile(shape, p):
    cdf, low, high = shape
    p = mpf(p)
    if low == -inf or high == inf:
        span = mpf(1)
        base = low if low != -inf else mpf(0)
        if low == -inf:
            low = base - span
            while cdf(low) > p:
                low, span = base - span, span * 2
        if high == inf:
            high, span = base + 1, mpf(1)
            while cdf(high) < p:
                high, span = base + span, span * 2
    while high - low > mpf(10) ** -22 * max(abs(low), abs(high)):
        mid = (low + high) / 2
        if cdf(mid) < p:
            low = mid
        else:
            high = mid
    return (low + high) / 2


if __name__ == "__main__":
    print("p," + ",".join(CASES))
    for p in POINTS:
        print(repr(p) + "," + ",".join(mp.nstr(quantile(shape, p), 17, min_fixed=-400, max_fixed=400) for shape in CASES.values()))
