"""Words without meaning: tokens, sentences, stems, dates and phrase search."""
