// What a careful officer could do without hwbplan, on Node: the package yaml, and ajv with one JSON Schema.
//
//     node check_with_ajv.mjs SCHEMA PLAN_DIRECTORY
import {readdirSync, readFileSync} from "node:fs";
import {basename, join} from "node:path";

import Ajv from "ajv";
import {parse} from "yaml";

const [schema, directory] = process.argv.slice(2);
const validate = new Ajv({strict: false, allErrors: true}).compile(JSON.parse(readFileSync(schema, "utf8")));
let faults = 0;
for (const name of readdirSync(directory, {recursive: true}).sort()) {
  if (!name.endsWith(".yaml") || basename(name) === "hwbplan.yaml") continue;
  if (!validate(parse(readFileSync(join(directory, name), "utf8")))) faults += validate.errors.length;
}
console.log(faults);
