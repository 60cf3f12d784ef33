// Installs the checker's own packages when they are missing, then checks dist/build/mp-weixin.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const here = path.dirname(fileURLToPath(import.meta.url))
const run = (command, args) => {
  const { status } = spawnSync(command, args, { cwd: here, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
if (!fs.existsSync(path.join(here, 'node_modules/miniprogram-ci'))) run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])
run(process.execPath, ['check.cjs'])
