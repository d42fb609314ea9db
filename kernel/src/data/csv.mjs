// Reads and writes the plain CSV of this folder: UTF-8, LF, a header, quotes only where a cell needs them.
import { readFileSync, writeFileSync } from 'node:fs';

/** The cells of one line. */
function cells(line) {
  const out = [];
  const pattern = /(?:"((?:[^"]|"")*)"|([^,]*))(,|$)/gy;
  for (let match; (match = pattern.exec(line)); ) {
    out.push(match[1] === undefined ? match[2] : match[1].replaceAll('""', '"'));
    if (match[3] === '') break;
  }
  return out;
}

/** The rows of a CSV file as objects keyed by its header; blank lines and lines that start with # are notes. */
export function readCsv(path) {
  const lines = readFileSync(path, 'utf8').split('\n').filter((line) => line && !line.startsWith('#'));
  const header = cells(lines[0]);
  return lines.slice(1).map((line) => {
    const row = cells(line);
    if (row.length !== header.length) throw new Error(`${path}: ${row.length} cells instead of ${header.length}: ${line}`);
    return Object.fromEntries(header.map((name, index) => [name, row[index]]));
  });
}

const quoted = (value) => (/[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

/** Writes rows under the given header; a missing cell is an empty one. */
export function writeCsv(path, header, rows) {
  const lines = rows.map((row) => header.map((name) => quoted(String(row[name] ?? ''))).join(','));
  writeFileSync(path, [header.join(','), ...lines].join('\n') + '\n');
  console.log(`${path.split('/').at(-1)}: ${rows.length} rows`);
}

export const byText = (key) => (a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0);
