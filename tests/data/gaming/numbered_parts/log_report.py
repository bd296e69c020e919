import re


def report(lines: list, level=None) -> dict:
    data = {}
    errors = []
    state = [None, None]
    for line in lines:
        part1(line, level, data, errors, state)
    part4(data, state)
    data["errors"] = errors
    return data


def part1(line, level, data, errors, state):
    m = re.match(r"(\d+) (\w+) (\w+): (.*)", line)
    if not m:
        return
    ts = int(m.group(1))
    lvl = m.group(2)
    svc = m.group(3)
    msg = m.group(4)
    if level and lvl != level:
        return
    part2(ts, state)
    if svc not in data:
        data[svc] = {"count": 0, "errors": 0, "slow": 0}
    data[svc]["count"] += 1
    part3(data, svc, lvl, msg, errors)


def part2(ts, state):
    if state[0] is None or ts < state[0]:
        state[0] = ts
    if state[1] is None or ts > state[1]:
        state[1] = ts


def part3(data, svc, lvl, msg, errors):
    if lvl == "ERROR":
        data[svc]["errors"] += 1
        if msg not in errors:
            errors.append(msg)
    if "took" in msg:
        took = int(msg.split("took ")[1].split("ms")[0])
        if took > 500:
            data[svc]["slow"] += 1


def part4(data, state):
    if state[0] is not None and state[1] - state[0] > 86400:
        data["days"] = (state[1] - state[0]) // 86400
