// Townships with the revisions in which each (code, name) pair is seen. What a township became is
// derived only where one township of the same stem stands in what its county became.
import { byText } from './csv.mjs';

const stemOf = (name) => name.replace(/(街道|地区|民族乡|镇|乡|苏木)$/, '') || name;

function pairsOf(revisions) {
  const pairs = new Map();
  revisions.forEach((revision, index) => {
    for (const [code, name] of Object.entries(revision.names)) {
      const key = `${code} ${name}`;
      const pair = pairs.get(key) ?? { code, name, first: index, last: index };
      pair.last = index;
      pairs.set(key, pair);
    }
  });
  return [...pairs.values()];
}

/** The counties that the county of a township is today, itself included. */
function countiesToday(code, divisions, seen = new Set()) {
  if (seen.has(code)) return seen;
  seen.add(code);
  for (const row of divisions.get(code) ?? []) {
    for (const next of row.successor_codes.split(';').filter(Boolean)) countiesToday(next, divisions, seen);
  }
  return seen;
}

function successorOf(pair, last, divisions, standing) {
  if (pair.last === last) return '';
  const counties = [...countiesToday(pair.code.slice(0, 6), divisions)];
  const candidates = counties.flatMap((county) => standing.get(county) ?? []);
  const named = candidates.filter((other) => other.name === pair.name);
  const kin = named.length ? named : candidates.filter((other) => stemOf(other.name) === stemOf(pair.name));
  return kin.length === 1 ? kin[0].code : '';
}

const groupBy = (rows, key) => rows.reduce((map, row) => map.set(key(row), [...(map.get(key(row)) ?? []), row]), new Map());

/** The rows of townships.csv. */
export function buildTownships(revisions, divisionRows) {
  const pairs = pairsOf(revisions);
  const last = revisions.length - 1;
  const divisions = groupBy(divisionRows, (row) => row.code);
  const standing = groupBy(pairs.filter((pair) => pair.last === last), (pair) => pair.code.slice(0, 6));
  const rows = pairs.map((pair) => ({
    code: pair.code,
    name: pair.name,
    valid_from: revisions[pair.first].date,
    valid_to: pair.last === last ? '' : revisions[pair.last].date,
    successor_code: successorOf(pair, last, divisions, standing),
  }));
  return rows.sort(byText((row) => row.code + row.valid_from));
}
