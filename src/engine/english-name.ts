/**
 * Members of errors as APIs of other countries call them, in English: `mensagem`, `código`, `Fehlermeldung`, `错误`. Accents, case and marks
 * don't count.
 * @returns the English name in lowercase without marks; `null` if it is none of them
 */
export function englishName(name: string): string | null {
  if (name.length > longest) return null
  return names.get(bare(name)) ?? null
}

/** Without accents, case and marks. */
const bare = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\p{M}\s_.-]/gu, '')
    .toLowerCase()

const longest = 24

const names = new Map(
  Object.entries({
    error: 'erro|errore|erreur|fehler|fout|fel|fejl|feil|blad|hata|chyba|ошибка|错误|錯誤|エラー|오류|에러',
    errors: 'errores|erros|errori|erreurs|fouten|bledy|hatalar|chyby|ошибки',
    message: 'mensaje|mensagem|meldung|nachricht|messaggio|bericht|melding|meddelande|wiadomosc|komunikat|mesaj|zprava|сообщение|消息|信息|訊息|メッセージ|메시지', // prettier-ignore
    code: 'codigo|kode|codice|kod|код|代码|代碼|コード|코드',
    status: 'estado|statut|stato|durum|stav|статус|状态|狀態|ステータス|상태',
    detail: 'detalle|detalhe|dettaglio|einzelheit|szczegoly|detay|подробности|详情',
    details: 'detalles|detalhes|dettagli|einzelheiten',
    description: 'descripcion|descricao|descrizione|beschreibung|omschrijving|opis|aciklama|описание|描述|説明|설명',
    reason: 'motivo|grund|raison|reden|причина|原因|理由',
    title: 'titulo|titre|titolo|titel|tytul',
    field: 'campo|champ|feld|veld|pole|alan|поле|字段',
    errorcode: 'codigoerro|codigoerror|codigodeerro|codigodeerror|codeerreur|codiceerrore|fehlercode|foutcode|hatakodu|kodbledu|кодошибки|错误码|错误代码|エラーコード', // prettier-ignore
    errormessage: 'mensagemerro|mensagemdeerro|mensajeerror|mensajedeerror|messageerreur|messaggioerrore|fehlermeldung|foutmelding|hatamesaji|错误信息|エラーメッセージ', // prettier-ignore
  }).flatMap(([english, words]) => words.split('|').map((word): [string, string] => [bare(word), english])),
)
