import logging

logging.basicConfig(level=logging.DEBUG)
log = logging.getLogger(__name__)


def add(a, b):
    log.debug("adding %s and %s", a, b)
    log.warning("done")
    return a + b
