"""Does the operations of operations.json on the values of inputs.bin in two ways and prints "name;seconds" of the best of several runs.

Plain: each operation is an expression that makes an array of all lanes. With out=: arrays are made once and reused as the program reuses its buffers,
block by block, with every operand looked up beforehand. The results must be those of totals.bin to 1e-9, or the exit code is 1.
"""
import json
import sys
import time

import numpy as np

KEEP, TOLERANCE, SLACK = 1 - 1e-12, 1e-12, 1e-9
folder = sys.argv[1]
program = json.load(open(f"{folder}/operations.json"))
inputs = np.fromfile(f"{folder}/inputs.bin").reshape(program["inputs"], -1)
expected = np.fromfile(f"{folder}/totals.bin")
lanes = inputs.shape[1]
constants = [np.nan if c is None else c for c in program["constants"]]

# (operation, x, y, target): an operation done in one pass with another has an array of its own, t, for what goes between
operations, last = [], None
for inner, outer, swapped, x, y, z, target, result in program["steps"]:
    operations.append((inner, x, y, "t" if outer else target))
    if outer:
        operations.append((outer, z, "t", target) if swapped else (outer, "t", z, target))
    last = target if result == 0 else last


def packs(x, y):
    return np.where(y > 0, np.maximum(0, np.ceil(x / y * KEEP - SLACK)), np.nan)


def reaches(x, y):
    return np.where(x - y + TOLERANCE * np.abs(y) + SLACK >= 0, 1.0, 0.0)


def rounded(x, y):
    return y * np.sign(x) * np.floor(np.abs(x / y) * (1 + TOLERANCE) + 0.5 + SLACK)


def packs_out(x, y, out):
    np.divide(x, y, out=out)
    np.multiply(out, KEEP, out=out)
    np.subtract(out, SLACK, out=out)
    np.ceil(out, out=out)
    np.maximum(out, 0, out=out)


def copied(plain):
    def run(x, y, out):
        out[:] = plain(x, y)

    return run


PLAIN = {
    "Add": lambda x, y: x + y,
    "Subtract": lambda x, y: x - y,
    "Multiply": lambda x, y: x * y,
    "Divide": lambda x, y: x / y,
    "Min": np.minimum,
    "Max": np.maximum,
    "Packs": packs,
    "Reaches": reaches,
    "Round": rounded,
}
OUT = {
    "Add": np.add,
    "Subtract": np.subtract,
    "Multiply": np.multiply,
    "Divide": np.divide,
    "Min": np.minimum,
    "Max": np.maximum,
    "Packs": packs_out,
    "Reaches": copied(reaches),
    "Round": copied(rounded),
}


def plain():
    values = {f"i{i}": inputs[i] for i in range(len(inputs))}
    values.update((f"c{i}", c) for i, c in enumerate(constants))
    for operation, x, y, target in operations:
        values[target] = PLAIN[operation](values[x], values[y])
    return values[last]


def in_blocks(block):
    totals = np.empty(lanes)
    arrays = {f"b{i}": np.empty(block) for i in range(program["buffers"])}
    arrays["t"] = np.empty(block)

    def array(place, start):
        if place[0] == "i":
            return inputs[int(place[1:]), start:start + block]
        return constants[int(place[1:])] if place[0] == "c" else arrays[place]

    blocks = [(s, [(OUT[o], array(x, s), array(y, s), arrays[t]) for o, x, y, t in operations]) for s in range(0, lanes, block)]

    def run():
        for start, calls in blocks:
            for do, x, y, out in calls:
                do(x, y, out=out)
            totals[start:start + block] = arrays[last]
        return totals

    return run


def best(run, times):
    seconds = []
    for _ in range(times):
        start = time.process_time()
        result = run()
        seconds.append(time.process_time() - start)
    if not np.allclose(result, expected, rtol=1e-9, atol=0):
        sys.exit("other results than the program's")
    return min(seconds)


np.seterr(all="ignore")
print(f"NumPy, plain expressions;{best(plain, 5)}")
for size in (512, 1024, 2048, 5120, 10240, 20480):
    print(f"NumPy, out= in blocks of {size};{best(in_blocks(size), 5)}")
