import { engineAt } from '../explorer/the-engine.ts'
import { diagnosisOf } from '../paste/answer/engine.ts'
import { diagnoseTool, type Tool } from './tool.ts'

/** Registers the tool in a browser that has WebMCP; loaded only there. It uses the explorer's engine. @param base path of the front page */
export function registerTool(base: string): void {
  const { modelContext } = document as { modelContext?: { registerTool(tool: Tool): Promise<void> | void } }
  const engine = engineAt(`${base}explorer/catalogue.json`)
  engine.start()
  const tool = diagnoseTool({
    diagnose: (paste, options) => diagnosisOf(engine, paste, options),
    statuses() {
      const state = engine.state()
      return state.is === 'ready' ? state.statuses : []
    },
    site: (location.origin + base).replace(/\/$/, ''),
    now: Date.now,
  })
  // Another version of the draft in the browser must not break the page.
  void Promise.resolve(modelContext?.registerTool(tool)).catch(() => undefined)
}
