"""Sobol indices of first order and in total with numpy and scipy, by the steps of SALib 1.4 (MIT; Herman and Usher 2017):
SALib.sample.sobol with calc_second_order=False, and SALib.analyze.sobol with 100 resamples. 20 inputs, N = 4,096.

SALib lays its rows out in a Python loop over rows, inputs and inputs again; "as published" does the same, "by slices" lays them
out at once, which newer versions come near to. The analysis is SALib's, statement by statement. The function costs next to nothing and is not timed.

    /usr/bin/python3 tests/TcoBench.Benchmarks/Peers/sobol_indices.py
"""
import time

import numpy as np
from scipy.stats import norm, qmc

D, N, RESAMPLES, CONFIDENCE = 20, 4096, 100, 0.95


def sample_as_published():
    base = qmc.Sobol(d=2 * D, scramble=True, seed=1).random(N)
    rows, index = np.zeros([(D + 2) * N, D]), 0
    for i in range(N):
        for j in range(D):
            rows[index, j] = base[i, j]
        index += 1
        for k in range(D):
            for j in range(D):
                rows[index, j] = base[i, j + D] if j == k else base[i, j]
            index += 1
        for j in range(D):
            rows[index, j] = base[i, j + D]
        index += 1
    return rows


def sample_by_slices():
    base = qmc.Sobol(d=2 * D, scramble=True, seed=1).random(N)
    rows = np.empty((N, D + 2, D))
    rows[:, :-1, :] = base[:, None, :D]
    for k in range(D):
        rows[:, k + 1, k] = base[:, D + k]
    rows[:, -1, :] = base[:, D:]
    return rows.reshape(-1, D)


def first_order(a, ab, b):
    return np.mean(b * (ab - a), axis=0) / np.var(np.r_[a, b], axis=0)


def total_order(a, ab, b):
    return 0.5 * np.mean((a - ab) ** 2, axis=0) / np.var(np.r_[a, b], axis=0)


def analyze(y):
    draw = np.random.default_rng(1).integers
    y = (y - y.mean()) / y.std()
    step = D + 2
    a, b = y[0::step], y[step - 1 :: step]
    ab = np.zeros((N, D))
    for j in range(D):
        ab[:, j] = y[j + 1 :: step]
    r = draw(N, size=(N, RESAMPLES))
    z = norm.ppf(0.5 + CONFIDENCE / 2)
    s1, s1_conf, st, st_conf = np.zeros(D), np.zeros(D), np.zeros(D), np.zeros(D)
    for j in range(D):
        s1[j] = first_order(a, ab[:, j], b)
        s1_conf[j] = z * first_order(a[r], ab[r, j], b[r]).std(ddof=1)
        st[j] = total_order(a, ab[:, j], b)
        st_conf[j] = z * total_order(a[r], ab[r, j], b[r]).std(ddof=1)
    return s1, st


def seconds(work, times):
    best = float("inf")
    for _ in range(times):
        start = time.perf_counter()
        result = work()
        best = min(best, time.perf_counter() - start)
    return best, result


loop, rows = seconds(sample_as_published, 3)
slices, again = seconds(sample_by_slices, 5)
assert np.array_equal(rows, again)
y = rows[:, 0] + rows[:, 1] * rows[:, 2]
analysis, (s1, st) = seconds(lambda: analyze(y), 5)
assert abs(s1[0] - 12 / 19) < 0.02 and abs(st[1] - 4 / 19) < 0.02, (s1[:3], st[:3])
print(f"sample as published {loop:.3f} s, by slices {slices:.3f} s, analyse {analysis:.3f} s (best of several)")
print(f"together {loop + analysis:.3f} s as published, {slices + analysis:.3f} s with sampling by slices")
