"""There is no network: no interface but loopback, no route to anywhere."""

from evaluator.execution.probe import Probe

SOURCE = """
import socket

def probe():
    with open("/proc/net/dev") as file:
        interfaces = sorted(line.split(":")[0].strip() for line in file if ":" in line)
    sender = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    try:
        # An address for documentation; connecting a datagram socket sends nothing.
        sender.connect(("192.0.2.1", 9))
        return interfaces, "a route exists"
    except OSError:
        return interfaces, "no route"
"""
PROBE = Probe("no network", SOURCE, lambda seen, _: seen == (["lo"], "no route"))
