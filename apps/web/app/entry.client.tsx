import { useEffect } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { HydratedRouter } from 'react-router/dom'

/** Marks the document once its scripts have taken over; until then what is clicked is a plain link or form. */
function Live() {
  useEffect(() => {
    document.documentElement.dataset.live = ''
  }, [])
  return null
}

hydrateRoot(
  document,
  <>
    <HydratedRouter />
    <Live />
  </>,
)
