import ts from 'typescript'
import { globSync, readFileSync } from 'node:fs'
import { ambiguousGroups } from './src/engine/patterns.fixture.ts'
for (const f of globSync('src/engine/**/*.ts')) { if(/test|fixture/.test(f)) continue
 const s=ts.createSourceFile(f,readFileSync(f,'utf8'),99,true)
 const v=(x:any)=>{ if(x.kind===ts.SyntaxKind.RegularExpressionLiteral) for (const g of ambiguousGroups(x.getText())) console.log(f+':'+(s.getLineAndCharacterOfPosition(x.getStart()).line+1),g); ts.forEachChild(x,v)}; v(s) }
