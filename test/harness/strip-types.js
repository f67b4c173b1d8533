import { stripTypeScriptTypes } from 'node:module';

// Node itself knows how to drop types, so tests see the same code that Node runs, line for line.
export default { process: (source) => ({ code: stripTypeScriptTypes(source) }) };
