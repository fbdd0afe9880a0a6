// npm run sbom [-- FILE]: the bill of materials of what is shipped (CycloneDX JSON), on the pinned Node.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { environment, node24, prepare, root } from './prepare.mjs'

prepare()
const args = [join(root, 'scripts/sbom.ts'), ...process.argv.slice(2)]
process.exit(spawnSync(node24, args, { stdio: 'inherit', env: environment() }).status ?? 1)
