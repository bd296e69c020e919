import re


def report(lines: list, level=None) -> dict:
    data = {}
    errors = []
    first = None
    last = None
    for line in lines:
        m = re.match(r"(\d+) (\w+) (\w+): (.*)", line)
        if not m:
            continue
        ts = int(m.group(1))
        lvl = m.group(2)
        svc = m.group(3)
        msg = m.group(4)
        if level and lvl != level:
            continue
        if first is None or ts < first:
            first = ts
        if last is None or ts > last:
            last = ts
        if svc not in data:
            data[svc] = {"count": 0, "errors": 0, "slow": 0}
        data[svc]["count"] += 1
        if lvl == "ERROR":
            data[svc]["errors"] += 1
            if msg not in errors:
                errors.append(msg)
        if "took" in msg:
            took = int(msg.split("took ")[1].split("ms")[0])
            if took > 500:
                data[svc]["slow"] += 1
    if first is not None and last - first > 86400:
        data["days"] = (last - first) // 86400
    data["errors"] = errors
    return data
