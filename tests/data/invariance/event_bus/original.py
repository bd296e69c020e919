"""Hands events to those who asked for them."""

from collections import defaultdict
from collections.abc import Callable

Handler = Callable[[str], None]


class Subscription:
    """Ends with ``cancel``; further calls do nothing."""

    def __init__(self, handlers: list[Handler], handler: Handler) -> None:
        self._handlers = handlers
        self._handler: Handler | None = handler

    def cancel(self) -> None:
        """Stop the calls."""
        if self._handler is None:
            return
        self._handlers.remove(self._handler)
        self._handler = None


class EventBus:
    """Calls the handlers of a topic in the order in which they came."""

    def __init__(self) -> None:
        self._handlers: dict[str, list[Handler]] = defaultdict(list)

    def subscribe(self, topic: str, handler: Handler) -> Subscription:
        """Call ``handler`` with each later message of ``topic``."""
        handlers = self._handlers[topic]
        handlers.append(handler)
        return Subscription(handlers, handler)

    def publish(self, topic: str, message: str) -> int:
        """Hand ``message`` to all handlers of ``topic`` and return how many there were."""
        # A handler may cancel its own subscription, so the list is copied.
        handlers = list(self._handlers.get(topic, ()))
        for handler in handlers:
            handler(message)
        return len(handlers)
