// Holds JSON files to a JSON Schema (draft 07) with ajv: `node ajv_check.mjs SCHEMA FILE...`. Prints one line for each
// fault, and ends with 1 where there is any; with 2 where the schema itself is none.
import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import formats from "ajv-formats";

const [schema, ...files] = process.argv.slice(2);
const read = (path) => JSON.parse(readFileSync(path, "utf8"));
const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true, strictTypes: false });
formats.default(ajv);
let check;
try {
  check = ajv.compile(read(schema));
} catch (error) {
  console.log(`${schema}: ${error.message}`);
  process.exit(2);
}
let faults = 0;
for (const file of files) {
  if (check(read(file))) continue;
  for (const error of check.errors) {
    faults += 1;
    console.log(`${file}: ${error.instancePath}: ${error.message}`);
  }
}
process.exit(faults === 0 ? 0 : 1);
