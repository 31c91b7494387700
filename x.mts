import { readFileSync } from 'node:fs'
import './src/engine/index.ts'
const orig = RegExp.prototype.exec
const p=readFileSync(process.argv[2]??'/tmp/rb/cur.txt','utf8')
import { writeSync } from 'node:fs'
RegExp.prototype.exec = function(s){ writeSync(2, 'E '+this.source.slice(0,1500)+'\n'); return orig.call(this,s) }
const { read } = await import('./src/engine/read/index.ts')
const t=performance.now(); read(p); console.log(performance.now()-t)
