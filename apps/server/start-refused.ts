/** Ends the start with one clear line for each reason. */
export class StartRefused extends Error {}

interface Coded {
  readonly code: string
  readonly syscall?: string
  readonly path?: string
  readonly port?: number
  readonly address?: string
  readonly message: string
}

function isCoded(error: unknown): error is Coded {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
}

const network = /^(ECONN|EHOST|ENET|ETIMEDOUT|ENOTFOUND|EAI_)/
/** SQLSTATE classes of a database that lets nobody in: 08 connection, 28 password, 3D name, 53 full, 57 shutting down. */
const closedDoor = /^(08|28|3D|53|57)[0-9A-Z]{3}$/
const files = /^(EACCES|EPERM|EROFS|ENOSPC|ENOTDIR|EEXIST|EISDIR|ENOENT|ENAMETOOLONG|EMFILE|ELOOP)$/

function listening({ code, port, address, message }: Coded): string {
  if (code === 'EADDRINUSE')
    return `PORT: ${port} is in use by another program; stop it or set another port, for example PORT=8081`
  if (code === 'EACCES') return `PORT: this account may not use port ${port}; set one above 1023`
  return `XINBAN_HOST: cannot listen on ${address}: ${message}`
}

function fromCode(error: Coded): string | undefined {
  const { code, syscall, path, message } = error
  if (syscall === 'listen' || syscall === 'bind') return listening(error)
  if (network.test(code) || closedDoor.test(code))
    return `DATABASE_URL: the database cannot be used (${code}): ${message || 'nobody answers there'}`
  if (path !== undefined && files.test(code)) return `${path}: cannot be used (${code}): ${message}`
  return undefined
}

/** Our own refusals and those of libraries that have no code; a TypeError, say, is a bug and keeps its stack. */
function isPlain(error: unknown): error is Error {
  return error instanceof Error && error.constructor === Error
}

/** Why the start ended, in one clear line; undefined for what nobody foresaw. */
export function startLine(error: unknown): string | undefined {
  if (error instanceof StartRefused) return error.message
  const known = isCoded(error) ? fromCode(error) : undefined
  if (known !== undefined) return known
  if (isCoded(error) || !isPlain(error)) return undefined
  return error.message
}
