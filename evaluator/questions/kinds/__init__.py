"""One kind of question, one file: the fact that raises it, and what a strong answer contains."""
