import { Failure } from '../../model/core/failure.ts'
import { version } from '../../package.json'
import { type CommandLine, usage } from './commandLine.ts'

/** The commands load on demand, so that a short one starts fast. */
const commands: Readonly<Record<string, () => Promise<CommandLine>>> = {
  eval: async () => (await import('./eval.ts')).evalCommand,
  functions: async () => (await import('./functions.ts')).functionsCommand,
  calc: async () => (await import('./calc.ts')).calcCommand,
  chart: async () => (await import('./chart.ts')).chartCommand,
  report: async () => (await import('./report.ts')).reportCommand,
  convert: async () => (await import('./convert.ts')).convertCommand,
  diff: async () => (await import('./diff.ts')).diffCommand,
  check: async () => (await import('./check.ts')).checkCommand,
}

async function overview(): Promise<string> {
  const lines = ['Usage: forecell COMMAND …', '']
  for (const [name, load] of Object.entries(commands)) lines.push(`  ${name.padEnd(10)} ${(await load()).summary}`)
  lines.push('', '`forecell COMMAND --help` tells more. `forecell --version` prints the version.')
  return lines.join('\n')
}

async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args
  if (name === '--version') {
    process.stdout.write(`${version}\n`)
    return 0
  }
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(`${await overview()}\n`)
    return name === undefined ? 2 : 0
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!load) throw usage(`There is no command ${name}; the commands are ${Object.keys(commands).join(', ')}.`)
  const command = await load()
  if (rest.includes('--help') || rest.includes('-h')) {
    process.stdout.write(`${command.help}\n`)
    return 0
  }
  return command.run(rest)
}

// A reader that stops early, such as `head`, is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2))

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (thrown) {
  const known = thrown instanceof Failure
  const message = thrown instanceof Error ? thrown.message : String(thrown)
  process.stderr.write(known ? `${message}\n` : `Something went wrong inside Forecell: ${message}\n`)
  process.exitCode = 2
}
