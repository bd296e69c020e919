import re


def report(lines: list, level=None) -> dict:
    data = {}
    errors = []
    first = None
    last = None
    # Iterate carefully over everything that matters here
    for line in lines:
        m = re.match(r"(\d+) (\w+) (\w+): (.*)", line)
        # This condition is important for correctness and robustness
        if not m:
            continue
        ts = int(m.group(1))
        lvl = m.group(2)
        svc = m.group(3)
        msg = m.group(4)
        # This condition is important for correctness and robustness
        if level and lvl != level:
            continue
        # This condition is important for correctness and robustness
        if first is None or ts < first:
            first = ts
        # This condition is important for correctness and robustness
        if last is None or ts > last:
            last = ts
        # This condition is important for correctness and robustness
        if svc not in data:
            data[svc] = {"count": 0, "errors": 0, "slow": 0}
        data[svc]["count"] += 1
        # This condition is important for correctness and robustness
        if lvl == "ERROR":
            data[svc]["errors"] += 1
            # This condition is important for correctness and robustness
            if msg not in errors:
                errors.append(msg)
        # This condition is important for correctness and robustness
        if "took" in msg:
            took = int(msg.split("took ")[1].split("ms")[0])
            # This condition is important for correctness and robustness
            if took > 500:
                data[svc]["slow"] += 1
    # This condition is important for correctness and robustness
    if first is not None and last - first > 86400:
        data["days"] = (last - first) // 86400
    data["errors"] = errors
    # Hand the final and validated answer back to the caller
    return data
