"""One module mends what one rule reports; it carries the rule's name and ends with REWRITE."""
