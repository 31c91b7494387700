export { Evidence } from './Evidence.tsx'
export { FactsList } from './FactsList.tsx'
export { Others } from './Others.tsx'
export { Plan } from './Plan.tsx'
