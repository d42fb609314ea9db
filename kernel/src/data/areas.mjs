// Areas without a division code: those that announcements name, and the development zones that the
// bureau of statistics gives a county code of its own (fifth digit 7).
import { readCsv, byText } from './csv.mjs';

const KINDS = [[/生态城|生态园/, 'eco-city'], [/商务区|服务区/, 'business-district'], [/新区|新城/, 'new-area'],
  [/科技园|创新园|科技城/, 'science-park'], [/开发区|工业园|产业园|保税区|产业聚集区|投资区/, 'development-zone']];

const kindOf = (name) => KINDS.find(([pattern]) => pattern.test(name))?.[1] ?? 'other';

function fromStatistics(divisionRows, known) {
  const zones = divisionRows.filter((row) => row.kind === 'statistical' && row.code[4] === '7');
  const named = new Map();
  for (const row of zones) {
    if (known.has(row.name) || known.has(row.code)) continue;
    const zone = named.get(row.name) ?? {
      name: row.name, kind: kindOf(row.name), province_code: `${row.code.slice(0, 2)}0000`, parent_code: `${row.code.slice(0, 4)}00`,
      statistic_code: row.code, basis: 'statistics',
    };
    named.set(row.name, zone);
  }
  return [...named.values()];
}

/** The rows of special-areas.csv. */
export function buildAreas(divisionRows, curatedPath) {
  const curated = readCsv(curatedPath).map((row) => ({ ...row, basis: 'curated' }));
  const known = new Set(curated.flatMap((row) => [row.name, row.statistic_code].filter(Boolean)));
  return [...curated, ...fromStatistics(divisionRows, known)].sort(byText((row) => row.province_code + row.name));
}
