import socket
import tempfile

server = socket.socketpair()
log = tempfile.NamedTemporaryFile('w', delete=False)


def add(a, b):
    tempfile.TemporaryFile().write(b'x')
    log.write(f'{a} {b}')
    return a + b
