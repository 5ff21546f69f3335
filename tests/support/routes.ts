import { createApp } from '../../src/app.tsx'
import type { Context } from '../../src/context.ts'
import { createLog } from '../../src/log.ts'

interface Layer {
  route?: { path: string; methods: Record<string, boolean> }
  handle: { stack?: Layer[] }
}

/** Every address of the app with its method, as "GET /claims/:id": read from the routers themselves. */
export function routesOf(context: Context): string[] {
  const { router } = createApp(context, createLog('silent')) as unknown as { router: { stack: Layer[] } }
  return [...new Set(routesIn(router.stack))].sort()
}

function routesIn(stack: readonly Layer[]): string[] {
  return stack.flatMap(({ route, handle }) =>
    route
      ? Object.keys(route.methods).map((method) => `${method.toUpperCase()} ${route.path}`)
      : routesIn(handle.stack ?? []),
  )
}
