"""A minimal cost model written by hand in NumPy: five vendors at three volumes, sampling included. Prints "name;cell-trials per second".

It knows no months, roll-over, delivery, platform or risk, and is no peer in what it computes; it shows how fast the shortest script is.
"""
import time

import numpy as np

VOLUMES = (100.0, 1000.0, 10_000.0)
# seat fee, quota, price beyond it, units a draft
VENDORS = ((24.0, 3500.0, 0.012, 8.0), (30.0, 900.0, 0.067, 1.0), (0.0, 0.0, 0.04, 1.0), (23.0, 2000.0, 0.005, 1.0), (0.0, 0.0, 0.0006, 4.0))


def totals(rng, n):
    acceptance = rng.triangular(0.1, 0.3, 0.6, n)
    final_acceptance = rng.triangular(0.5, 0.7, 0.9, n)
    minutes = rng.triangular(1.0, 3.0, 8.0, n)
    rate = rng.normal(60.0, 8.0, n)
    failure = rng.uniform(0.0, 0.1, n)
    exchange = rng.normal(0.87, 0.02, n)
    drafts = 1 / (acceptance * (1 - failure))
    finals = 1 / final_acceptance
    people = (drafts * 0.2 + finals) * minutes / 60 * rate
    found = []
    for volume in VOLUMES:
        work = people * volume
        images = (drafts + finals) * volume
        for fee, quota, price, units in VENDORS:
            over = np.maximum(images * units - quota, 0)
            found.append((over * price + fee) * exchange + work)
    return found


def best(n, times=7):
    rng = np.random.default_rng(1)
    seconds = []
    for _ in range(times):
        start = time.process_time()
        totals(rng, n)
        seconds.append(time.process_time() - start)
    return len(VOLUMES) * len(VENDORS) * n / min(seconds)


for count in (10_000, 100_000, 1_000_000):
    print(f"NumPy, minimal model, {count} trials;{best(count)}")
