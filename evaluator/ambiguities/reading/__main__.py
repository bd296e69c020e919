"""The limited child that reads untrusted text: one request on stdin, the reply on stdout."""

import sys

from evaluator.ambiguities.reading.decisions import decisions_of
from evaluator.ambiguities.reading.messages import ENCODER, REQUEST_DECODER, Reply, Request
from evaluator.ambiguities.reading.sentences import all_sentences
from evaluator.ambiguities.reading.statements import statements_about


def main() -> None:
    """Serve one request."""
    request = REQUEST_DECODER.decode(sys.stdin.buffer.read())
    sys.stdout.buffer.write(ENCODER.encode(reply_to(request)))


def reply_to(request: Request) -> Reply:
    """Read every file once."""
    sentences = [one for path, text in request.files.items() for one in all_sentences(path, text)]
    return Reply(
        {spec.id: tuple(statements_about(spec, sentences)) for spec in request.ambiguities},
        {path: decisions_of(text) for path, text in request.files.items() if path.endswith(".py")},
    )


if __name__ == "__main__":
    main()
