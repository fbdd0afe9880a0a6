import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** True once the page runs scripts; false in what the server sends. */
export function useLive(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}
