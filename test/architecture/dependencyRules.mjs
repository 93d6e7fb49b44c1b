// @ts-check
// dependency-cruiser's rules, made from the room table.
import { rooms, windowLibraries } from '../../build/rooms.mjs'

/** @typedef {{ imports: string[], libraries: string[] }} Room */

const names = Object.keys(rooms)
/** @param {string} text */
const quoted = (text) => text.replace(/[.*+?^${}()|[\]\\/@]/g, '\\$&')

/**
 * A pattern for the files of a room that belong to no longer-named room.
 * @param {string} room
 */
const filesOf = (room) => {
  const inner = names.filter((name) => name.startsWith(`${room}/`)).map((name) => name.slice(room.length + 1))
  const without = inner.length > 0 ? `(?!(?:${inner.map(quoted).join('|')})/)` : ''
  return `^${quoted(room)}/${without}`
}

/** @param {string} wanted `model/core`, `model/*` or `*` */
const roomPatterns = (wanted) => {
  if (wanted === '*') return ['.']
  if (wanted.endsWith('/*')) return [`^${quoted(wanted.slice(0, -1))}`]
  return [filesOf(wanted)]
}

/** @param {string} library */
const libraryPattern = (library) => `^node_modules/${quoted(library)}(/|$)`

/** @type {object[]} */
const forbidden = [
  { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
  {
    name: 'no-orphans',
    severity: 'error',
    from: { orphan: true, pathNot: ['^build/', '\\.d\\.ts$', '\\.(css|json|forecell)$'] },
    to: {},
  },
  { name: 'nothing-imports-tests', severity: 'error', from: {}, to: { path: '^test/' } },
  { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: ['^virtual:', '\\?'] } },
]

for (const [room, entry] of Object.entries(/** @type {Record<string, Room>} */ (rooms))) {
  if (room === 'test') continue
  const inWindow = room.startsWith('renderer') || room === 'electron/cli'
  const libraries = [...entry.libraries, ...(inWindow ? windowLibraries : [])]
  forbidden.push({
    name: `${room} imports only its rooms`,
    severity: 'error',
    from: { path: filesOf(room) },
    to: {
      path: '^(model|electron|renderer|build)/',
      pathNot: [filesOf(room), ...entry.imports.flatMap(roomPatterns)],
    },
  })
  forbidden.push({
    name: `${room} imports only its libraries`,
    severity: 'error',
    from: { path: filesOf(room) },
    to: {
      path: '^node_modules/',
      pathNot: [
        ...libraries.map(libraryPattern),
        ...(inWindow ? [libraryPattern('@types/react')] : []),
        '^node_modules/@types/',
        '^node_modules/vite/(client|types)',
      ],
    },
  })
  if (!entry.libraries.includes('node')) {
    forbidden.push({
      name: `${room} has no Node`,
      severity: 'error',
      from: { path: filesOf(room) },
      to: { dependencyTypes: ['core'] },
    })
  }
}

export default {
  forbidden,
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    parser: 'swc',
    moduleSystems: ['es6', 'cjs'],
    exclude: { path: '^(out|release|node_modules/\\.)' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.css', '.json'],
    },
  },
}
