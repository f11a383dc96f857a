// Prints the book of law to docs/book-of-law.md: npm run law:book. A test fails when the kept copy is stale.
import { writeFile } from 'node:fs/promises';
import { bookAsMarkdown } from '../src/law/book.ts';

await writeFile(new URL('../docs/book-of-law.md', import.meta.url), bookAsMarkdown());
