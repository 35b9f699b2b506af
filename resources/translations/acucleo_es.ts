<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en_US">
<context>
    <name></name>
    <message>
        <source> months</source>
        <translation>meses</translation>
    </message>
    <message>
        <source> or </source>
        <translation>o</translation>
    </message>
    <message numerus="yes">
        <source>%n (acknowledgment is|acknowledgments are) overdue</source>
        <translation>
            <numerusform>%n acuse está vencido</numerusform>
            <numerusform>%n acuses están vencidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n (acknowledgment|acknowledgments) may still come</source>
        <translation>
            <numerusform>%n acuse puede llegar todavía</numerusform>
            <numerusform>%n acuses pueden llegar todavía</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n (blocks|block)</source>
        <translation>
            <numerusform>%n detiene</numerusform>
            <numerusform>%n detienen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n (changes|change) against the saved sheet.</source>
        <translation>
            <numerusform>%n cambia respecto a la ficha guardada.</numerusform>
            <numerusform>%n cambian respecto a la ficha guardada.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n (document is in doubt: it is|documents are in doubt: they are) asked for first, nothing is sent on a guess.</source>
        <translation>
            <numerusform>%n documento está en duda: primero se pregunta por él, nada se envía a ciegas.</numerusform>
            <numerusform>%n documentos están en duda: primero se pregunta por ellos, nada se envía a ciegas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n (document is queued and sends itself|documents are queued and send themselves) when the line is back.</source>
        <translation>
            <numerusform>%n documento está en cola y se envía por sí solo cuando vuelva la línea.</numerusform>
            <numerusform>%n documentos están en cola y se envían por sí solos cuando vuelva la línea.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n (document needs|documents need) you and (stays|stay) where (it is|they are).</source>
        <translation>
            <numerusform>%n documento requiere su atención y se queda donde está.</numerusform>
            <numerusform>%n documentos requieren su atención y se quedan donde están.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n (document|documents) failed</source>
        <translation>
            <numerusform>%n documento falló</numerusform>
            <numerusform>%n documentos fallaron</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n (fix counts|fixes count).</source>
        <translation>
            <numerusform>%n arreglo vale.</numerusform>
            <numerusform>%n arreglos valen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n (informs|inform)</source>
        <translation>
            <numerusform>%n informa</numerusform>
            <numerusform>%n informan</numerusform>
        </translation>
    </message>
    <message>
        <source>%n (needs|need) you</source>
        <translation>%n (requiere|requieren) su atención</translation>
    </message>
    <message numerus="yes">
        <source>%n (update|updates) of vendors (needs|need) a decision</source>
        <translation>
            <numerusform>%n actualización de proveedor necesita una decisión</numerusform>
            <numerusform>%n actualizaciones de proveedores necesitan una decisión</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n (warns|warn)</source>
        <translation>
            <numerusform>%n advierte</numerusform>
            <numerusform>%n advierten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n (was|were) left as (it is|they are): {why}</source>
        <translation>
            <numerusform>%n se dejó como está: {why}</numerusform>
            <numerusform>%n se dejaron como están: {why}</numerusform>
        </translation>
    </message>
    <message>
        <source>%n acknowledged</source>
        <translation>%n con acuse</translation>
    </message>
    <message>
        <source>%n bill(s)</source>
        <translation>%n (factura por pagar|facturas por pagar)</translation>
    </message>
    <message numerus="yes">
        <source>%n blocked</source>
        <comment>documents</comment>
        <translation>
            <numerusform>%n bloqueado</numerusform>
            <numerusform>%n bloqueados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) not saved.</source>
        <translation>
            <numerusform>%n cambio sin guardar.</numerusform>
            <numerusform>%n cambios sin guardar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clean</source>
        <comment>documents</comment>
        <translation>
            <numerusform>%n limpio</numerusform>
            <numerusform>%n limpios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cross-reference(s) (is|are) in {file}.</source>
        <translation>
            <numerusform>%n referencia cruzada está en {file}.</numerusform>
            <numerusform>%n referencias cruzadas están en {file}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) a week</source>
        <translation>
            <numerusform>%n día por semana</numerusform>
            <numerusform>%n días por semana</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) earlier</source>
        <translation>
            <numerusform>%n día antes</numerusform>
            <numerusform>%n días antes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) later</source>
        <translation>
            <numerusform>%n día después</numerusform>
            <numerusform>%n días después</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n documento</numerusform>
            <numerusform>%n documentos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) (waits|wait) in the Outbox</source>
        <translation>
            <numerusform>%n documento espera en la Bandeja de salida</numerusform>
            <numerusform>%n documentos esperan en la Bandeja de salida</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) leave, the first in {span}</source>
        <translation>
            <numerusform>%n documento sale, en {span}</numerusform>
            <numerusform>%n documentos salen, el primero en {span}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) or file(s)</source>
        <translation>
            <numerusform>%n documento o archivo</numerusform>
            <numerusform>%n documentos o archivos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) today, the last at {time}.</source>
        <translation>
            <numerusform>%n documento hoy, el último a las {time}.</numerusform>
            <numerusform>%n documentos hoy, el último a las {time}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) written: {where}</source>
        <translation>
            <numerusform>%n documento escrito: {where}</numerusform>
            <numerusform>%n documentos escritos: {where}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s): {cause}</source>
        <translation>
            <numerusform>%n documento: {cause}</numerusform>
            <numerusform>%n documentos: {cause}</numerusform>
        </translation>
    </message>
    <message>
        <source>%n drafted</source>
        <translation>%n en borrador</translation>
    </message>
    <message numerus="yes">
        <source>%n entr(y|ies)</source>
        <translation>
            <numerusform>%n entrada</numerusform>
            <numerusform>%n entradas</numerusform>
        </translation>
    </message>
    <message>
        <source>%n failed</source>
        <translation>%n (fallido|fallidos)</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) (is|are) not decided yet.</source>
        <translation>
            <numerusform>%n campo todavía no está decidido.</numerusform>
            <numerusform>%n campos todavía no están decididos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) (is|are) the same</source>
        <translation>
            <numerusform>%n campo es igual</numerusform>
            <numerusform>%n campos son iguales</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n archivo</numerusform>
            <numerusform>%n archivos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found in {time} ms</source>
        <translation>
            <numerusform>%n encontrado en {time} ms</numerusform>
            <numerusform>%n encontrados en {time} ms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gap(s), every one with its reason</source>
        <translation>
            <numerusform>%n hueco, con su motivo</numerusform>
            <numerusform>%n huecos, cada uno con su motivo</numerusform>
        </translation>
    </message>
    <message>
        <source>%n in doubt</source>
        <translation>%n en duda</translation>
    </message>
    <message>
        <source>%n invoice(s)</source>
        <translation>%n (factura|facturas)</translation>
    </message>
    <message numerus="yes">
        <source>%n more (question waits|questions wait).</source>
        <translation>
            <numerusform>%n pregunta más espera.</numerusform>
            <numerusform>%n preguntas más esperan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more may still come in time</source>
        <translation>
            <numerusform>%n más puede llegar todavía a tiempo</numerusform>
            <numerusform>%n más pueden llegar todavía a tiempo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not compared</source>
        <comment>documents</comment>
        <translation>
            <numerusform>%n sin comparar</numerusform>
            <numerusform>%n sin comparar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) without a reason: look at the report</source>
        <translation>
            <numerusform>%n número sin motivo: vea el informe</numerusform>
            <numerusform>%n números sin motivo: vea el informe</numerusform>
        </translation>
    </message>
    <message>
        <source>%n order answer(s)</source>
        <translation>%n (respuesta a pedido|respuestas a pedidos)</translation>
    </message>
    <message>
        <source>%n order(s)</source>
        <translation>%n (pedido|pedidos)</translation>
    </message>
    <message>
        <source>%n overdue</source>
        <translation>%n (vencido|vencidos)</translation>
    </message>
    <message>
        <source>%n purchase order(s)</source>
        <translation>%n (orden de compra|órdenes de compra)</translation>
    </message>
    <message>
        <source>%n question(s)</source>
        <translation>%n (pregunta|preguntas)</translation>
    </message>
    <message numerus="yes">
        <source>%n ready to leave</source>
        <translation>
            <numerusform>%n listo para salir</numerusform>
            <numerusform>%n listos para salir</numerusform>
        </translation>
    </message>
    <message>
        <source>%n received</source>
        <translation>%n (recibido|recibidos)</translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <comment>seconds left</comment>
        <translation>
            <numerusform>%n s</numerusform>
            <numerusform>%n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n seleccionado</numerusform>
            <numerusform>%n seleccionados</numerusform>
        </translation>
    </message>
    <message>
        <source>%n sent</source>
        <translation>%n (enviado|enviados)</translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) changed</source>
        <translation>
            <numerusform>%n ajuste cambiado</numerusform>
            <numerusform>%n ajustes cambiados</numerusform>
        </translation>
    </message>
    <message>
        <source>%n ship notice(s)</source>
        <translation>%n (aviso de embarque|avisos de embarque)</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) (does|do) not fit.</source>
        <translation>
            <numerusform>%n valor no es válido.</numerusform>
            <numerusform>%n valores no son válidos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a warning</source>
        <translation>
            <numerusform>%n con advertencia</numerusform>
            <numerusform>%n con advertencia</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with warnings</source>
        <comment>documents</comment>
        <translation>
            <numerusform>%n con advertencias</numerusform>
            <numerusform>%n con advertencias</numerusform>
        </translation>
    </message>
    <message>
        <source>%n written</source>
        <translation>%n (escrito|escritos)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Ir</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Ay&amp;uda</translation>
    </message>
    <message>
        <source>&amp;This screen</source>
        <translation>&amp;Esta pantalla</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>0 to 1,800, after the approval</source>
        <translation>de 0 a 1,800, después de la aprobación</translation>
    </message>
    <message>
        <source>0 when none is expected</source>
        <translation>0 si no se espera ninguno</translation>
    </message>
    <message>
        <source>00:00 is the end of the day</source>
        <translation>00:00 es el final del día</translation>
    </message>
    <message>
        <source>1 {noun} leaves in {span}</source>
        <translation>1 {noun} sale en {span}</translation>
    </message>
    <message>
        <source>1 {noun} leaves now</source>
        <translation>1 {noun} sale ahora</translation>
    </message>
    <message>
        <source>1, 2, 3</source>
        <translation>1, 2, 3</translation>
    </message>
    <message>
        <source>22 as a rule</source>
        <translation>22 por lo general</translation>
    </message>
    <message>
        <source>24.200.001 or later is best</source>
        <translation>24.200.001 o posterior es lo mejor</translation>
    </message>
    <message>
        <source>&lt; 1 min</source>
        <translation>&lt; 1 min</translation>
    </message>
    <message>
        <source>A Partner Mailbox account without a second factor</source>
        <translation>Una cuenta de Partner Mailbox sin segundo factor</translation>
    </message>
    <message>
        <source>A breach</source>
        <translation>Un incumplimiento</translation>
    </message>
    <message>
        <source>A colleague&apos;s name</source>
        <translation>Nombre de un colega</translation>
    </message>
    <message>
        <source>A date lies within days of another</source>
        <translation>Una fecha está a pocos días de otra</translation>
    </message>
    <message>
        <source>A date must be there</source>
        <translation>Debe haber una fecha</translation>
    </message>
    <message>
        <source>A first partner</source>
        <translation>Un primer socio</translation>
    </message>
    <message>
        <source>A fix like “use EA for every EACH from this partner” is listed here, and can be taken back.</source>
        <translation>Aquí se enumera un arreglo como «usar EA para cada EACH de este socio», y se puede recuperar.</translation>
    </message>
    <message>
        <source>A line for each segment</source>
        <translation>Una línea por segmento</translation>
    </message>
    <message>
        <source>A name, or me</source>
        <translation>Un nombre, o yo</translation>
    </message>
    <message>
        <source>A new secret is tried before the old one goes, step by step</source>
        <translation>Un secreto nuevo se prueba antes de quitar el anterior, paso a paso</translation>
    </message>
    <message>
        <source>A new sheet. Nothing is stored yet.</source>
        <translation>Una ficha nueva. Todavía no se guarda nada.</translation>
    </message>
    <message>
        <source>A party must be named</source>
        <translation>Se debe indicar una parte</translation>
    </message>
    <message>
        <source>A person looks first</source>
        <translation>Primero lo revisa una persona</translation>
    </message>
    <message>
        <source>A reference must be there</source>
        <translation>Debe haber una referencia</translation>
    </message>
    <message>
        <source>A segment must be there</source>
        <translation>Debe haber un segmento</translation>
    </message>
    <message>
        <source>A segment must not be there</source>
        <translation>No debe haber un segmento</translation>
    </message>
    <message>
        <source>A smallest amount</source>
        <translation>Un importe mínimo</translation>
    </message>
    <message>
        <source>A sync is running</source>
        <translation>Hay una sincronización en curso</translation>
    </message>
    <message>
        <source>A sync is running, so that nothing is restored now.</source>
        <translation>Hay una sincronización en curso, así que ahora no se restaura nada.</translation>
    </message>
    <message>
        <source>A sync is running. The dry run begins when it has ended.</source>
        <translation>Hay una sincronización en curso. La simulación empieza cuando termine.</translation>
    </message>
    <message numerus="yes">
        <source>A sync now would bring %n document(s) for your look</source>
        <translation>
            <numerusform>Una sincronización ahora traería %n documento por revisar</numerusform>
            <numerusform>Una sincronización ahora traería %n documentos por revisar</numerusform>
        </translation>
    </message>
    <message>
        <source>A sync now would change nothing</source>
        <translation>Una sincronización ahora no cambiaría nada</translation>
    </message>
    <message numerus="yes">
        <source>A sync now would do %n thing(s)</source>
        <translation>
            <numerusform>Una sincronización ahora haría %n cosa</numerusform>
            <numerusform>Una sincronización ahora haría %n cosas</numerusform>
        </translation>
    </message>
    <message>
        <source>A user of its own for the sync, with API rights</source>
        <translation>Un usuario propio para la sincronización, con derechos de API</translation>
    </message>
    <message>
        <source>A value has a certain form</source>
        <translation>Un valor tiene cierta forma</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Accept all that is open, and write to Acumatica</source>
        <translation>Aceptar todo lo que está abierto y escribirlo en Acumatica</translation>
    </message>
    <message>
        <source>Accept all within rule</source>
        <translation>Aceptar todo dentro de la regla</translation>
    </message>
    <message>
        <source>Accept everything</source>
        <translation>Aceptar todo</translation>
    </message>
    <message>
        <source>Accept everything within the rule</source>
        <translation>Aceptar todo dentro de la regla</translation>
    </message>
    <message>
        <source>Accept theirs and step on</source>
        <translation>Aceptar lo de ellos y avanzar</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Aceptado</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Cuentas</translation>
    </message>
    <message>
        <source>Acknowledgment</source>
        <translation>Acuse</translation>
    </message>
    <message>
        <source>Acknowledgments</source>
        <translation>Acuses</translation>
    </message>
    <message>
        <source>Acucleo Desktop {version}, under the MIT licence</source>
        <translation>Acucleo Desktop {version}, bajo la licencia MIT</translation>
    </message>
    <message>
        <source>Acumatica</source>
        <translation>Acumatica</translation>
    </message>
    <message>
        <source>Acumatica and Cleo have not answered since {time}. You can read, fix and approve as usual.</source>
        <translation>Acumatica y Cleo no contestan desde las {time}. Puede leer, corregir y aprobar como siempre.</translation>
    </message>
    <message>
        <source>Acumatica customer</source>
        <translation>Cliente de Acumatica</translation>
    </message>
    <message>
        <source>Acumatica on one side, Cleo on the other, and you in between</source>
        <translation>Acumatica de un lado, Cleo del otro, y usted en medio</translation>
    </message>
    <message>
        <source>Acumatica record</source>
        <translation>Registro de Acumatica</translation>
    </message>
    <message>
        <source>Acumatica vendor</source>
        <translation>Proveedor de Acumatica</translation>
    </message>
    <message>
        <source>Acumatica: read and check</source>
        <translation>Acumatica: leer y revisar</translation>
    </message>
    <message>
        <source>Acumatica: what is to be sent</source>
        <translation>Acumatica: lo que se debe enviar</translation>
    </message>
    <message>
        <source>Acumatica: write</source>
        <translation>Acumatica: escribir</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation>Agregar una regla</translation>
    </message>
    <message>
        <source>Address of return</source>
        <translation>Dirección de retorno</translation>
    </message>
    <message>
        <source>Address of the site</source>
        <translation>Dirección del sitio</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Direcciones</translation>
    </message>
    <message>
        <source>Advanced settings</source>
        <translation>Ajustes avanzados</translation>
    </message>
    <message>
        <source>Advanced settings for {preset}: all as usual</source>
        <translation>Ajustes avanzados de {preset}: todo lo habitual</translation>
    </message>
    <message>
        <source>Advanced settings for {preset}: {count} of {all} changed</source>
        <translation>Ajustes avanzados de {preset}: {count} de {all} cambiados</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Aviso de aplicación</translation>
    </message>
    <message>
        <source>After a segment</source>
        <translation>Después de un segmento</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
    <message numerus="yes">
        <source>All %n selected</source>
        <translation>
            <numerusform>El %n seleccionado</numerusform>
            <numerusform>Los %n seleccionados</numerusform>
        </translation>
    </message>
    <message>
        <source>All as under the saved sheet.</source>
        <translation>Todo igual que con la ficha guardada.</translation>
    </message>
    <message>
        <source>All documents</source>
        <translation>Todos los documentos</translation>
    </message>
    <message>
        <source>All news</source>
        <translation>Todas las novedades</translation>
    </message>
    <message>
        <source>All of these</source>
        <translation>Todos estos</translation>
    </message>
    <message>
        <source>Allowances and charges</source>
        <translation>Bonificaciones y cargos</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Amount of</source>
        <translation>Importe de</translation>
    </message>
    <message>
        <source>Amounts stated (AMT)</source>
        <translation>Importes indicados (AMT)</translation>
    </message>
    <message>
        <source>An X12 file of the partner</source>
        <translation>Un archivo X12 del socio</translation>
    </message>
    <message>
        <source>An acknowledgment becomes no record.</source>
        <translation>Un acuse no se convierte en registro.</translation>
    </message>
    <message>
        <source>An element must be filled</source>
        <translation>Un elemento debe tener valor</translation>
    </message>
    <message>
        <source>An unknown sender</source>
        <translation>Un remitente desconocido</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Y %n más.</numerusform>
            <numerusform>Y %n más.</numerusform>
        </translation>
    </message>
    <message>
        <source>And has one of these codes</source>
        <translation>Y tiene uno de estos códigos</translation>
    </message>
    <message>
        <source>And tell {partner}</source>
        <translation>Y avisar a {partner}</translation>
    </message>
    <message>
        <source>Another day and time</source>
        <translation>Otro día y otra hora</translation>
    </message>
    <message>
        <source>Another record or file would be written.</source>
        <translation>Se escribiría otro registro u otro archivo.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Answer</source>
        <comment>a press</comment>
        <translation>Contestar</translation>
    </message>
    <message>
        <source>Answer envelopes by TA1</source>
        <translation>Contestar sobres con TA1</translation>
    </message>
    <message>
        <source>Answer the question that waits; in a document without one, the next finding</source>
        <translation>Contestar la pregunta que espera; en un documento sin pregunta, el hallazgo siguiente</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Contestados</translation>
    </message>
    <message>
        <source>Answered twice</source>
        <translation>Contestado dos veces</translation>
    </message>
    <message>
        <source>Answered.</source>
        <translation>Contestado.</translation>
    </message>
    <message>
        <source>Answers and clocks</source>
        <translation>Respuestas y plazos</translation>
    </message>
    <message>
        <source>Answers, ship notices and bills</source>
        <translation>Respuestas, avisos de embarque y facturas por pagar</translation>
    </message>
    <message>
        <source>Any amount</source>
        <translation>Cualquier importe</translation>
    </message>
    <message>
        <source>Any document</source>
        <translation>Cualquier documento</translation>
    </message>
    <message>
        <source>Any kind</source>
        <translation>Cualquier tipo</translation>
    </message>
    <message>
        <source>Any number, name, item; &gt; for commands, @ for partners</source>
        <translation>Cualquier número, nombre o artículo; &gt; para comandos, @ para socios</translation>
    </message>
    <message>
        <source>Any partner</source>
        <translation>Cualquier socio</translation>
    </message>
    <message>
        <source>Any remark</source>
        <translation>Cualquier observación</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Cualquier fecha</translation>
    </message>
    <message numerus="yes">
        <source>Apply %n good line(s)</source>
        <translation>
            <numerusform>Aplicar %n línea válida</numerusform>
            <numerusform>Aplicar %n líneas válidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply all %n that can be</source>
        <translation>
            <numerusform>Aplicar la única que se puede (%n)</numerusform>
            <numerusform>Aplicar las %n que se pueden</numerusform>
        </translation>
    </message>
    <message>
        <source>Apply all lines that can be</source>
        <translation>Aplicar todas las líneas que se puedan</translation>
    </message>
    <message>
        <source>Apply the good lines of a file</source>
        <translation>Aplicar las líneas correctas de un archivo</translation>
    </message>
    <message>
        <source>Approvals, notes and partner sheets that were made since are not in the copy: make them again.</source>
        <translation>Las aprobaciones, notas y fichas de socios hechas desde entonces no están en la copia: hágalas de nuevo.</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Aprobar</translation>
    </message>
    <message numerus="yes">
        <source>Approve %n clean document(s)</source>
        <translation>
            <numerusform>Aprobar %n documento limpio</numerusform>
            <numerusform>Aprobar %n documentos limpios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Approve all %n</source>
        <translation>
            <numerusform>Aprobar %n</numerusform>
            <numerusform>Aprobar los %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Approve all %n perfect</source>
        <translation>
            <numerusform>Aprobar %n perfecto</numerusform>
            <numerusform>Aprobar los %n perfectos</numerusform>
        </translation>
    </message>
    <message>
        <source>Approve everything clean</source>
        <translation>Aprobar todo lo limpio</translation>
    </message>
    <message>
        <source>Approve what is selected</source>
        <translation>Aprobar lo seleccionado</translation>
    </message>
    <message>
        <source>Approved documents leave since {time}</source>
        <translation>Documentos aprobados salen desde las {time}</translation>
    </message>
    <message>
        <source>Approving {done} of {of}</source>
        <translation>Aprobando {done} de {of}</translation>
    </message>
    <message>
        <source>As it stands in Acumatica</source>
        <translation>Como está en Acumatica</translation>
    </message>
    <message>
        <source>As it stands in their documents</source>
        <translation>Como está en sus documentos</translation>
    </message>
    <message>
        <source>As the sign-in page lists it</source>
        <translation>Como aparece en la página de inicio de sesión</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Como siempre</translation>
    </message>
    <message>
        <source>As usual for every bill.</source>
        <translation>Lo habitual para cada factura.</translation>
    </message>
    <message>
        <source>As you want to read it in lists</source>
        <translation>Como quiere leerlo en las listas</translation>
    </message>
    <message numerus="yes">
        <source>Ask for all %n overdue</source>
        <translation>
            <numerusform>Pedir el %n atrasado</numerusform>
            <numerusform>Pedir los %n atrasados</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask for all that is overdue</source>
        <translation>Pedir todo lo atrasado</translation>
    </message>
    <message>
        <source>Ask for the late answer</source>
        <translation>Pedir la respuesta atrasada</translation>
    </message>
    <message>
        <source>Ask for the late answer by mail</source>
        <translation>Pedir la respuesta atrasada por correo</translation>
    </message>
    <message>
        <source>Ask {partner}</source>
        <translation>Preguntar a {partner}</translation>
    </message>
    <message>
        <source>Asking Cleo for its folders</source>
        <translation>Preguntando a Cleo por sus carpetas</translation>
    </message>
    <message>
        <source>At Cleo, such as download/FRESHMART</source>
        <translation>En Cleo, como download/FRESHMART</translation>
    </message>
    <message>
        <source>At Cleo, such as upload/FRESHMART</source>
        <translation>En Cleo, como upload/FRESHMART</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Al menos</translation>
    </message>
    <message>
        <source>At least one of these</source>
        <translation>Al menos uno de estos</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Como máximo</translation>
    </message>
    <message>
        <source>At most 15 characters</source>
        <translation>15 caracteres como máximo</translation>
    </message>
    <message>
        <source>At most 15 characters, from their guide</source>
        <translation>15 caracteres como máximo, de su guía</translation>
    </message>
    <message>
        <source>At most days after</source>
        <translation>Días después, como máximo</translation>
    </message>
    <message>
        <source>At most days before</source>
        <translation>Días antes, como máximo</translation>
    </message>
    <message>
        <source>At most so many</source>
        <translation>Como máximo tantos</translation>
    </message>
    <message>
        <source>At most {amount}</source>
        <translation>{amount} como máximo</translation>
    </message>
    <message>
        <source>Automatic if clean</source>
        <translation>Automático si está limpio</translation>
    </message>
    <message>
        <source>Automatic, hold {time}</source>
        <translation>Automático, retención {time}</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Back at once</source>
        <translation>De vuelta de inmediato</translation>
    </message>
    <message>
        <source>Back to usual</source>
        <translation>Volver a lo habitual</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>Hacer copia de seguridad</translation>
    </message>
    <message>
        <source>Bad line</source>
        <translation>Línea con error</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Begin a receipt on hold</source>
        <translation>Iniciar una recepción retenida</translation>
    </message>
    <message>
        <source>Begin from a template</source>
        <translation>Empezar con una plantilla</translation>
    </message>
    <message>
        <source>Being looked up</source>
        <translation>Consultándose</translation>
    </message>
    <message>
        <source>Beside a price of zero</source>
        <translation>Junto a un precio de cero</translation>
    </message>
    <message>
        <source>Between components</source>
        <translation>Entre componentes</translation>
    </message>
    <message>
        <source>Between elements</source>
        <translation>Entre elementos</translation>
    </message>
    <message>
        <source>Between repetitions</source>
        <translation>Entre repeticiones</translation>
    </message>
    <message>
        <source>Bills</source>
        <translation>Facturas por pagar</translation>
    </message>
    <message>
        <source>Bills by how they fit</source>
        <translation>Facturas según cómo encajan</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Bloqueado</translation>
    </message>
    <message>
        <source>Both sides</source>
        <translation>Por ambas caras</translation>
    </message>
    <message>
        <source>Both sides have not been looked at yet.</source>
        <translation>Todavía no se han consultado ambos lados.</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Sucursal</translation>
    </message>
    <message>
        <source>Bring a file of cross-references in</source>
        <translation>Traer un archivo de referencias cruzadas</translation>
    </message>
    <message>
        <source>Bring it to the front</source>
        <translation>Traerla al frente</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Archivos CSV (*.csv)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Cancel the sign-in</source>
        <translation>Cancelar el inicio de sesión</translation>
    </message>
    <message>
        <source>Capital letters, digits and hyphens; also names files</source>
        <translation>Mayúsculas, dígitos y guiones; también da nombre a los archivos</translation>
    </message>
    <message>
        <source>Capital letters, digits, hyphens</source>
        <translation>Mayúsculas, dígitos, guiones</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Causa</translation>
    </message>
    <message>
        <source>Causes</source>
        <translation>Causas</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Change how much it matters</source>
        <translation>Cambiar cuánto importa</translation>
    </message>
    <message>
        <source>Change nothing</source>
        <translation>No cambiar nada</translation>
    </message>
    <message>
        <source>Change the code</source>
        <translation>Cambiar el código</translation>
    </message>
    <message>
        <source>Change what a breach does</source>
        <translation>Cambiar lo que hace un incumplimiento</translation>
    </message>
    <message>
        <source>Change what a breach of a rule does</source>
        <translation>Cambiar lo que hace el incumplimiento de una regla</translation>
    </message>
    <message>
        <source>Change {code}</source>
        <translation>Cambiar {code}</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambiado</translation>
    </message>
    <message>
        <source>Changed version</source>
        <translation>Versión cambiada</translation>
    </message>
    <message>
        <source>Changed: {parts}</source>
        <translation>Cambios: {parts}</translation>
    </message>
    <message>
        <source>Charge</source>
        <translation>Cargo</translation>
    </message>
    <message>
        <source>Charges</source>
        <translation>Cargos</translation>
    </message>
    <message>
        <source>Chase</source>
        <translation>Reclamar</translation>
    </message>
    <message>
        <source>Chase what is overdue at others</source>
        <translation>Reclamar lo que otros tienen vencido</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>Check folders</source>
        <translation>Revisar carpetas</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Revisar ahora</translation>
    </message>
    <message>
        <source>Check the audit trail</source>
        <translation>Revisar el registro de auditoría</translation>
    </message>
    <message>
        <source>Check the folders at Cleo</source>
        <translation>Revisar las carpetas en Cleo</translation>
    </message>
    <message numerus="yes">
        <source>Checked at {time}: %n folder(s) to mend.</source>
        <translation>
            <numerusform>Revisado a las {time}: %n carpeta por corregir.</numerusform>
            <numerusform>Revisado a las {time}: %n carpetas por corregir.</numerusform>
        </translation>
    </message>
    <message>
        <source>Checked at {time}: every folder is there.</source>
        <translation>Revisado a las {time}: todas las carpetas están.</translation>
    </message>
    <message>
        <source>Choose a document of the list first.</source>
        <translation>Elija primero un documento de la lista.</translation>
    </message>
    <message>
        <source>Choose the columns</source>
        <translation>Elegir las columnas</translation>
    </message>
    <message>
        <source>Choose the report</source>
        <translation>Elegir el informe</translation>
    </message>
    <message>
        <source>Class of new customers</source>
        <translation>Clase de los clientes nuevos</translation>
    </message>
    <message>
        <source>Clean</source>
        <translation>Limpio</translation>
    </message>
    <message>
        <source>Cleo Harmony</source>
        <translation>Cleo Harmony</translation>
    </message>
    <message>
        <source>Cleo Integration Cloud</source>
        <translation>Cleo Integration Cloud</translation>
    </message>
    <message>
        <source>Cleo asks for the code of the authenticator app</source>
        <translation>Cleo pide el código de la aplicación de autenticación</translation>
    </message>
    <message>
        <source>Cleo could not be asked: {why}</source>
        <translation>No se pudo preguntar a Cleo: {why}</translation>
    </message>
    <message>
        <source>Cleo: send</source>
        <translation>Cleo: enviar</translation>
    </message>
    <message>
        <source>Cleo: what has come in</source>
        <translation>Cleo: lo que ha llegado</translation>
    </message>
    <message>
        <source>Client id</source>
        <translation>Client id</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Client secret</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
    <message>
        <source>Closing.</source>
        <translation>Cerrando.</translation>
    </message>
    <message>
        <source>Closing: the sync ends at its next safe place, in a few seconds.</source>
        <translation>Cerrando: la sincronización termina en su próximo punto seguro, en unos segundos.</translation>
    </message>
    <message>
        <source>Codes of partners are learned by fixing a document once, entered by hand, or brought in as a file.</source>
        <translation>Los códigos de los socios se aprenden al corregir un documento una vez, se escriben a mano o se traen en un archivo.</translation>
    </message>
    <message>
        <source>Codes, with commas</source>
        <translation>Códigos, separados por comas</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Comes from</source>
        <translation>Viene de</translation>
    </message>
    <message>
        <source>Comes to</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Comandos</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Compare with ours</source>
        <translation>Comparar con lo nuestro</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>Comparados</translation>
    </message>
    <message>
        <source>Compared fields</source>
        <translation>Campos comparados</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Comparado con</translation>
    </message>
    <message>
        <source>Connect Acumatica and Cleo</source>
        <translation>Conectar Acumatica y Cleo</translation>
    </message>
    <message>
        <source>Connect to {service}</source>
        <translation>Conectar con {service}</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Conexiones</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contacto</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Contradictory</source>
        <translation>Contradictorio</translation>
    </message>
    <message>
        <source>Control number</source>
        <translation>Número de control</translation>
    </message>
    <message>
        <source>Control numbers</source>
        <translation>Números de control</translation>
    </message>
    <message>
        <source>Control total of the lines</source>
        <translation>Total de control de las líneas</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Copias</translation>
    </message>
    <message>
        <source>Copies (*.sqlite3)</source>
        <translation>Copias (*.sqlite3)</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy for the administrator</source>
        <translation>Copiar para el administrador</translation>
    </message>
    <message>
        <source>Copy the mail</source>
        <translation>Copiar el correo</translation>
    </message>
    <message>
        <source>Copy the trouble for the administrator</source>
        <translation>Copiar el problema para el administrador</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>Credit memos</source>
        <translation>Notas de crédito</translation>
    </message>
    <message>
        <source>Cross-references</source>
        <translation>Referencias cruzadas</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Moneda</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Customer ID, when they buy from you</source>
        <translation>Identificador de cliente, cuando le compran a usted</translation>
    </message>
    <message>
        <source>Customer in Acumatica</source>
        <translation>Cliente en Acumatica</translation>
    </message>
    <message>
        <source>Customer {customer} and vendor {vendor} in Acumatica</source>
        <translation>Cliente {customer} y proveedor {vendor} en Acumatica</translation>
    </message>
    <message>
        <source>Customer {customer} in Acumatica</source>
        <translation>Cliente {customer} en Acumatica</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Date codes</source>
        <translation>Códigos de fecha</translation>
    </message>
    <message>
        <source>Date moved</source>
        <translation>Fecha cambiada</translation>
    </message>
    <message>
        <source>Date: document, order or a code</source>
        <translation>Fecha: document, order o un código</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Fechas</translation>
    </message>
    <message>
        <source>Dates, in days</source>
        <translation>Fechas, en días</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Días</translation>
    </message>
    <message>
        <source>Days that count</source>
        <translation>Días que cuentan</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Decidido</translation>
    </message>
    <message>
        <source>Decided fields</source>
        <translation>Campos decididos</translation>
    </message>
    <message>
        <source>Default, or your extended one</source>
        <translation>Default, o su endpoint extendido</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>Eliminarlo</translation>
    </message>
    <message>
        <source>Delete takes this filter away.</source>
        <translation>Supr quita este filtro.</translation>
    </message>
    <message>
        <source>Delete this view</source>
        <translation>Eliminar esta vista</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Entrega</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Diferencia</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Difiere</translation>
    </message>
    <message>
        <source>Digits of a line number</source>
        <translation>Dígitos de un número de línea</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation>Desactivar</translation>
    </message>
    <message>
        <source>Disable the partner instead: nothing is exchanged any more, and everything stays.</source>
        <translation>Mejor desactive el socio: ya no se intercambia nada, y todo se conserva.</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Desactivado</translation>
    </message>
    <message>
        <source>Disabled: nothing is exchanged.</source>
        <translation>Desactivado: no se intercambia nada.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Discount of the terms</source>
        <translation>Descuento de las condiciones</translation>
    </message>
    <message>
        <source>Do</source>
        <translation>Hacer</translation>
    </message>
    <message>
        <source>Do it now</source>
        <translation>Hacerlo ahora</translation>
    </message>
    <message>
        <source>Do the next press</source>
        <translation>Hacer lo siguiente</translation>
    </message>
    <message>
        <source>Do the next press of that row</source>
        <translation>Hacer lo siguiente de esa fila</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>Documents by day</source>
        <translation>Documentos por día</translation>
    </message>
    <message>
        <source>Documents of the partner were read, but not compared with Acumatica.</source>
        <translation>Los documentos del socio se leyeron, pero no se compararon con Acumatica.</translation>
    </message>
    <message>
        <source>Documents of this partner</source>
        <translation>Documentos de este socio</translation>
    </message>
    <message>
        <source>Documents of this sync</source>
        <translation>Documentos de esta sincronización</translation>
    </message>
    <message>
        <source>Documents with the item {item}</source>
        <translation>Documentos con el artículo {item}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Done today</source>
        <translation>Hecho hoy</translation>
    </message>
    <message>
        <source>Dry run</source>
        <translation>Simulación</translation>
    </message>
    <message>
        <source>Dry run: say what a sync would do</source>
        <translation>Simulación: decir qué haría una sincronización</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>Vence pronto</translation>
    </message>
    <message>
        <source>Due {time}</source>
        <translation>Vence {time}</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicado</translation>
    </message>
    <message>
        <source>Duplicate this partner</source>
        <translation>Duplicar este socio</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Duplicados</translation>
    </message>
    <message>
        <source>EDI contact</source>
        <translation>Contacto de EDI</translation>
    </message>
    <message>
        <source>Each step only runs when the one before it worked.</source>
        <translation>Cada paso corre solo si el anterior funcionó.</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Element, such as BIG04</source>
        <translation>Elemento, como BIG04</translation>
    </message>
    <message>
        <source>Empty for the user&apos;s own</source>
        <translation>Vacío para la del propio usuario</translation>
    </message>
    <message>
        <source>Empty sheet</source>
        <translation>Ficha vacía</translation>
    </message>
    <message>
        <source>Empty when it is the same</source>
        <translation>Vacío si es el mismo</translation>
    </message>
    <message>
        <source>Empty writes all</source>
        <translation>Vacío escribe todas</translation>
    </message>
    <message>
        <source>Enable again</source>
        <translation>Activar de nuevo</translation>
    </message>
    <message>
        <source>Enabled again.</source>
        <translation>Activado de nuevo.</translation>
    </message>
    <message>
        <source>End the sync at its next safe place</source>
        <translation>Terminar la sincronización en su próximo punto seguro</translation>
    </message>
    <message>
        <source>Ended at {time}</source>
        <translation>Terminó a las {time}</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpoint</translation>
    </message>
    <message>
        <source>Endpoint version</source>
        <translation>Versión del endpoint</translation>
    </message>
    <message>
        <source>Enter a code.</source>
        <translation>Escriba un código.</translation>
    </message>
    <message>
        <source>Enter opens the partner sheet.</source>
        <translation>Intro abre la ficha del socio.</translation>
    </message>
    <message>
        <source>Enter takes it</source>
        <translation>Intro lo toma</translation>
    </message>
    <message>
        <source>Every answer and ship notice of your vendors is dealt with.</source>
        <translation>Todas las respuestas y avisos de embarque de sus proveedores están atendidos.</translation>
    </message>
    <message>
        <source>Every finding matters as usual. A finding that may pass offers to be remembered here.</source>
        <translation>Cada hallazgo importa lo habitual. Un hallazgo que puede pasar ofrece recordarse aquí.</translation>
    </message>
    <message>
        <source>Every vendor invoice is dealt with.</source>
        <translation>Todas las facturas de proveedores están atendidas.</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Everything agrees</source>
        <translation>Todo coincide</translation>
    </message>
    <message>
        <source>Everything is in place</source>
        <translation>Todo está listo</translation>
    </message>
    <message>
        <source>Everything is stored in {folder}</source>
        <translation>Todo se guarda en {folder}</translation>
    </message>
    <message>
        <source>Everything of this document and its proof, in one zip file</source>
        <translation>Todo sobre este documento y su prueba, en un archivo zip</translation>
    </message>
    <message>
        <source>Everything that came in is dealt with.</source>
        <translation>Todo lo que llegó está atendido.</translation>
    </message>
    <message>
        <source>Everything works.</source>
        <translation>Todo funciona.</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>En todas partes</translation>
    </message>
    <message>
        <source>Evidence pack</source>
        <translation>Paquete de evidencia</translation>
    </message>
    <message>
        <source>Evidence pack for {number}</source>
        <translation>Paquete de evidencia de {number}</translation>
    </message>
    <message>
        <source>Exactly as on the Connected Applications form; the browser comes back to it</source>
        <translation>Exactamente como en el formulario Connected Applications; el navegador regresa a ella</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Libros de Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>Explicar</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Export</source>
        <comment>a press</comment>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>Exportar CSV</translation>
    </message>
    <message>
        <source>Export a partner</source>
        <translation>Exportar un socio</translation>
    </message>
    <message>
        <source>Export the report</source>
        <translation>Exportar el informe</translation>
    </message>
    <message>
        <source>Export the report where you choose</source>
        <translation>Exportar el informe donde usted elija</translation>
    </message>
    <message>
        <source>Export this preset</source>
        <translation>Exportar esta configuración</translation>
    </message>
    <message>
        <source>Export to CSV</source>
        <translation>Exportar a CSV</translation>
    </message>
    <message>
        <source>Export to Excel</source>
        <translation>Exportar a Excel</translation>
    </message>
    <message>
        <source>Export to a file</source>
        <translation>Exportar a un archivo</translation>
    </message>
    <message>
        <source>Export, print, columns, views</source>
        <translation>Exportar, imprimir, columnas, vistas</translation>
    </message>
    <message>
        <source>Exporting {done} of {of}</source>
        <translation>Exportando {done} de {of}</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallidos</translation>
    </message>
    <message>
        <source>Faults in files</source>
        <translation>Fallas en archivos</translation>
    </message>
    <message>
        <source>Fewest characters</source>
        <translation>Caracteres mínimos</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Field {place} of {count}</source>
        <translation>Campo {place} de {count}</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>File of the key, if one is used; kept as a secret</source>
        <translation>Archivo de la clave, si se usa; se guarda como secreto</translation>
    </message>
    <message>
        <source>Files, answers, log, in one file</source>
        <translation>Archivos, respuestas y registro en un solo archivo</translation>
    </message>
    <message>
        <source>Fill in the two forms and press Test connection: it shows each step and the first that does not work. Then add your first trading partner under Partners. Or let the wizard lead through it.</source>
        <translation>Complete los dos formularios y pulse Probar conexión: muestra cada paso y el primero que no funciona. Después agregue su primer socio en Socios. O deje que el asistente lo guíe.</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrar</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Find a key</source>
        <translation>Buscar una tecla</translation>
    </message>
    <message>
        <source>Find a partner</source>
        <translation>Buscar un socio</translation>
    </message>
    <message>
        <source>Find a partner or a setting</source>
        <translation>Buscar un socio o un ajuste</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>Buscar un ajuste</translation>
    </message>
    <message>
        <source>Find any number, item or partner</source>
        <translation>Buscar número, artículo o socio</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>Buscar cualquier cosa</translation>
    </message>
    <message>
        <source>Find in the cross-references</source>
        <translation>Buscar en las referencias cruzadas</translation>
    </message>
    <message>
        <source>Find in the remembered fixes</source>
        <translation>Buscar en los arreglos recordados</translation>
    </message>
    <message>
        <source>Find in this list</source>
        <translation>Buscar en esta lista</translation>
    </message>
    <message>
        <source>Find in this list (/)</source>
        <translation>Buscar en esta lista (/)</translation>
    </message>
    <message>
        <source>Find in this list: number, item, partner, amount</source>
        <translation>Buscar en esta lista: número, artículo, socio, importe</translation>
    </message>
    <message>
        <source>Find: code, partner, document, person</source>
        <translation>Buscar: código, socio, documento, persona</translation>
    </message>
    <message>
        <source>Find: partner, code, kind</source>
        <translation>Buscar: socio, código, tipo</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Hallazgo</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Hallazgos</translation>
    </message>
    <message>
        <source>Findings that matter otherwise</source>
        <translation>Hallazgos que importan de otro modo</translation>
    </message>
    <message>
        <source>First part of TENANT.cleointegration.com</source>
        <translation>Primera parte de TENANT.cleointegration.com</translation>
    </message>
    <message>
        <source>First partner</source>
        <translation>Primer socio</translation>
    </message>
    <message>
        <source>Fits nothing</source>
        <translation>No corresponde a nada</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Plegar</translation>
    </message>
    <message>
        <source>Fold a group</source>
        <translation>Plegar un grupo</translation>
    </message>
    <message>
        <source>Fold a line</source>
        <translation>Plegar una línea</translation>
    </message>
    <message>
        <source>Fold the left bar to icons</source>
        <translation>Plegar la barra a iconos</translation>
    </message>
    <message>
        <source>Fold the left bar to icons, or unfold it</source>
        <translation>Plegar la barra a iconos, o desplegarla</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Folder at Cleo</source>
        <translation>Carpeta en Cleo</translation>
    </message>
    <message>
        <source>Folder they send into</source>
        <translation>Carpeta a la que envían</translation>
    </message>
    <message>
        <source>Folder we send into</source>
        <translation>Carpeta a la que enviamos</translation>
    </message>
    <message>
        <source>For example: Over $10,000</source>
        <translation>Por ejemplo: Más de $10,000</translation>
    </message>
    <message>
        <source>For example: keyed by hand before the line was back</source>
        <translation>Por ejemplo: capturado a mano antes de que volviera la línea</translation>
    </message>
    <message>
        <source>For example: seen in Cockpit under its control number</source>
        <translation>Por ejemplo: visto en Cockpit con su número de control</translation>
    </message>
    <message>
        <source>For example: the buyer confirmed that both are meant</source>
        <translation>Por ejemplo: el comprador confirmó que ambos son correctos</translation>
    </message>
    <message>
        <source>For later</source>
        <translation>Para después</translation>
    </message>
    <message>
        <source>For syncs at night ask the Cleo administrator for a service account without a second factor.</source>
        <translation>Para sincronizar de noche, pida al administrador de Cleo una cuenta de servicio sin segundo factor.</translation>
    </message>
    <message>
        <source>For the next person</source>
        <translation>Para la siguiente persona</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Forma</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>Viernes</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>From Connected Applications: GUID@Tenant</source>
        <translation>De Connected Applications: GUID@Tenant</translation>
    </message>
    <message>
        <source>From a partner file</source>
        <translation>Desde un archivo de socio</translation>
    </message>
    <message>
        <source>From one of its files</source>
        <translation>Desde uno de sus archivos</translation>
    </message>
    <message>
        <source>Full address</source>
        <translation>Dirección completa</translation>
    </message>
    <message>
        <source>GS08, such as 004010</source>
        <translation>GS08, como 004010</translation>
    </message>
    <message>
        <source>Given out</source>
        <translation>Asignado</translation>
    </message>
    <message>
        <source>Go to Acknowledgments</source>
        <translation>Ir a Acuses</translation>
    </message>
    <message>
        <source>Go to Bills</source>
        <translation>Ir a Facturas por pagar</translation>
    </message>
    <message>
        <source>Go to Duplicates</source>
        <translation>Ir a Duplicados</translation>
    </message>
    <message>
        <source>Go to Failed</source>
        <translation>Ir a Fallidos</translation>
    </message>
    <message>
        <source>Go to Inbox</source>
        <translation>Ir a Bandeja de entrada</translation>
    </message>
    <message>
        <source>Go to Outbox</source>
        <translation>Ir a Bandeja de salida</translation>
    </message>
    <message>
        <source>Go to PO updates</source>
        <translation>Ir a Cambios de OC</translation>
    </message>
    <message>
        <source>Go to Preferences</source>
        <translation>Ir a Preferencias</translation>
    </message>
    <message>
        <source>Go to Sent</source>
        <translation>Ir a Enviados</translation>
    </message>
    <message>
        <source>Go to Today</source>
        <translation>Ir a Hoy</translation>
    </message>
    <message>
        <source>Go to a section and change it</source>
        <translation>Ir a una sección y cambiarla</translation>
    </message>
    <message>
        <source>Go to the Acumatica record</source>
        <translation>Ir al registro de Acumatica</translation>
    </message>
    <message>
        <source>Go to the X12 text</source>
        <translation>Ir al texto X12</translation>
    </message>
    <message>
        <source>Go to the paper</source>
        <translation>Ir al papel</translation>
    </message>
    <message>
        <source>Go to {place}</source>
        <translation>Ir a {place}</translation>
    </message>
    <message>
        <source>Goods are not booked in</source>
        <translation>La mercancía no está recibida</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Agrupar</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>Agrupar por</translation>
    </message>
    <message>
        <source>Group by {what}</source>
        <translation>Agrupar por {what}</translation>
    </message>
    <message>
        <source>Group the list, or go to a place by its letter</source>
        <translation>Agrupar la lista, o ir a un lugar por su letra</translation>
    </message>
    <message>
        <source>Grouped by cause, to be run again together</source>
        <translation>Agrupados por causa, para ejecutarlos de nuevo juntos</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Entregar a alguien</translation>
    </message>
    <message>
        <source>Hand over to somebody</source>
        <translation>Entregar a alguien</translation>
    </message>
    <message numerus="yes">
        <source>Handed to {printer}: %n page(s).</source>
        <translation>
            <numerusform>Entregado a {printer}: %n página.</numerusform>
            <numerusform>Entregado a {printer}: %n páginas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Handing over {done} of {of}</source>
        <translation>Entregando {done} de {of}</translation>
    </message>
    <message>
        <source>Handled</source>
        <translation>Atendidos</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Retenido</translation>
    </message>
    <message>
        <source>Held until {time}</source>
        <translation>Retenido hasta las {time}</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
    <message numerus="yes">
        <source>Hide the %n field(s) that (is|are) the same</source>
        <translation>
            <numerusform>Ocultar el %n campo que es igual</numerusform>
            <numerusform>Ocultar los %n campos que son iguales</numerusform>
        </translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>History of this sheet</source>
        <translation>Historial de esta ficha</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>Días festivos</translation>
    </message>
    <message>
        <source>Host key</source>
        <translation>Clave del servidor</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Horas</translation>
    </message>
    <message>
        <source>Hours that count</source>
        <translation>Horas que cuentan</translation>
    </message>
    <message>
        <source>Hours until a 997 is due</source>
        <translation>Horas hasta que vence un 997</translation>
    </message>
    <message>
        <source>How much findings matter</source>
        <translation>Cuánto importan los hallazgos</translation>
    </message>
    <message>
        <source>How we appear to them</source>
        <translation>Cómo nos ven ellos</translation>
    </message>
    <message>
        <source>How you appear to them</source>
        <translation>Cómo lo ven a usted</translation>
    </message>
    <message>
        <source>I want to look at each document before it goes on</source>
        <translation>Quiero revisar cada documento antes de que continúe</translation>
    </message>
    <message>
        <source>IT</source>
        <translation>TI</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Identificador</translation>
    </message>
    <message>
        <source>Ids</source>
        <translation>Identificadores</translation>
    </message>
    <message>
        <source>Ids, folders and accounts stay; versions, item numbers and rules are those of the pattern.</source>
        <translation>Los identificadores, carpetas y cuentas se quedan; las versiones, números de artículo y reglas son los del modelo.</translation>
    </message>
    <message>
        <source>Import</source>
        <comment>a press</comment>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>Importar un archivo</translation>
    </message>
    <message>
        <source>Import a partner</source>
        <translation>Importar un socio</translation>
    </message>
    <message>
        <source>Import a partner file</source>
        <translation>Importar un archivo de socio</translation>
    </message>
    <message>
        <source>Import a preset</source>
        <translation>Importar una configuración</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>En una semana</translation>
    </message>
    <message>
        <source>In an hour</source>
        <translation>En una hora</translation>
    </message>
    <message>
        <source>In doubt</source>
        <translation>En duda</translation>
    </message>
    <message>
        <source>In production</source>
        <translation>En producción</translation>
    </message>
    <message>
        <source>In the browser</source>
        <translation>En el navegador</translation>
    </message>
    <message>
        <source>In this order</source>
        <translation>En este orden</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Bandeja de entrada</translation>
    </message>
    <message>
        <source>Inbox is empty</source>
        <translation>La Bandeja de entrada está vacía</translation>
    </message>
    <message>
        <source>Instead of a tenant: Harmony, or several addresses</source>
        <translation>En lugar de un tenant: Harmony, o varias direcciones</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Factura</translation>
    </message>
    <message>
        <source>Invoices out</source>
        <translation>Facturas que enviamos</translation>
    </message>
    <message>
        <source>Is exchanged</source>
        <translation>Se intercambia</translation>
    </message>
    <message>
        <source>It arrived</source>
        <translation>Llegó</translation>
    </message>
    <message>
        <source>It came from no document.</source>
        <translation>No vino de ningún documento.</translation>
    </message>
    <message>
        <source>It did not arrive</source>
        <translation>No llegó</translation>
    </message>
    <message>
        <source>It goes to {address}.</source>
        <translation>Se envía a {address}.</translation>
    </message>
    <message>
        <source>It has no such pages: nothing was printed.</source>
        <translation>No tiene esas páginas: no se imprimió nada.</translation>
    </message>
    <message>
        <source>It is kept with the document, with your name and the time.</source>
        <translation>Se conserva con el documento, con su nombre y la hora.</translation>
    </message>
    <message>
        <source>It is not deleted: {things} belong to it.</source>
        <translation>No se elimina: le pertenecen {things}.</translation>
    </message>
    <message>
        <source>It is not tried again by itself: regular syncs are off.</source>
        <translation>No se intenta de nuevo por sí solo: las sincronizaciones regulares están desactivadas.</translation>
    </message>
    <message>
        <source>It is stored and can be opened once a sync has taken it in.</source>
        <translation>Está guardado y se puede abrir cuando una sincronización lo haya tomado.</translation>
    </message>
    <message>
        <source>It leads to {address}.</source>
        <translation>Lleva a {address}.</translation>
    </message>
    <message>
        <source>It leaves Today and Inbox until then, and comes back by itself.</source>
        <translation>Sale de Hoy y de la Bandeja de entrada hasta entonces, y regresa por sí solo.</translation>
    </message>
    <message>
        <source>It looks at everything that was compared, whatever the period.</source>
        <translation>Revisa todo lo que se comparó, sin importar el período.</translation>
    </message>
    <message>
        <source>It was taken back already.</source>
        <translation>Ya se había recuperado.</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Artículo</translation>
    </message>
    <message>
        <source>Item substituted</source>
        <translation>Artículo sustituido</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Artículos</translation>
    </message>
    <message>
        <source>Its last documents examined under this sheet; nothing is touched.</source>
        <translation>Sus últimos documentos, examinados con esta ficha; no se toca nada.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Keep as a view</source>
        <translation>Conservar como vista</translation>
    </message>
    <message>
        <source>Keep everything</source>
        <translation>Conservar todo</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservarlo</translation>
    </message>
    <message>
        <source>Keep ours</source>
        <translation>Conservar lo nuestro</translation>
    </message>
    <message>
        <source>Keep ours and step on</source>
        <translation>Conservar lo nuestro y avanzar</translation>
    </message>
    <message>
        <source>Keep the list as a view</source>
        <translation>Guardar la lista como vista</translation>
    </message>
    <message>
        <source>Keep the note</source>
        <translation>Conservar la nota</translation>
    </message>
    <message>
        <source>Keep the view</source>
        <translation>Conservar la vista</translation>
    </message>
    <message>
        <source>Kept in the system&apos;s keyring or the vault</source>
        <translation>Se guarda en el llavero del sistema o en la bóveda</translation>
    </message>
    <message>
        <source>Key {key}</source>
        <translation>Tecla {key}</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Keys of this screen (F1)</source>
        <translation>Teclas de esta pantalla (F1)</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Kind of code by role</source>
        <translation>Tipo de código por función</translation>
    </message>
    <message>
        <source>Kind of ship-to code</source>
        <translation>Tipo de código del lugar de entrega</translation>
    </message>
    <message>
        <source>Kinds of item number</source>
        <translation>Tipos de número de artículo</translation>
    </message>
    <message>
        <source>Kinds of item number, in order</source>
        <translation>Tipos de número de artículo, en orden</translation>
    </message>
    <message numerus="yes">
        <source>Last %n day(s)</source>
        <translation>
            <numerusform>Último %n día</numerusform>
            <numerusform>Últimos %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Últimos 30 días</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Últimos 7 días</translation>
    </message>
    <message>
        <source>Last checked {time}.</source>
        <translation>Última revisión a las {time}.</translation>
    </message>
    <message>
        <source>Last looked {time}.</source>
        <translation>Última consulta a las {time}.</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>El mes pasado</translation>
    </message>
    <message>
        <source>Last sync {time}, {service} only</source>
        <translation>Última sincronización {time}, solo {service}</translation>
    </message>
    <message>
        <source>Last sync {time}, {span}</source>
        <translation>Última sincronización {time}, {span}</translation>
    </message>
    <message>
        <source>Last syncs</source>
        <translation>Últimas sincronizaciones</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Tarde</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Más tarde</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Dejarlo</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Dejarlo como está</translation>
    </message>
    <message>
        <source>Left for you</source>
        <translation>Le queda a usted</translation>
    </message>
    <message>
        <source>Let a partner misbehave</source>
        <translation>Hacer que un socio se porte mal</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licencias</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>Line numbers</source>
        <translation>Números de línea</translation>
    </message>
    <message>
        <source>Line rejected</source>
        <translation>Línea rechazada</translation>
    </message>
    <message>
        <source>Line we never ordered</source>
        <translation>Línea que no pedimos</translation>
    </message>
    <message>
        <source>Lines of the file</source>
        <translation>Líneas del archivo</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Ubicación</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>El más largo</translation>
    </message>
    <message>
        <source>Longest description</source>
        <translation>Descripción más larga</translation>
    </message>
    <message>
        <source>Look and language</source>
        <translation>Aspecto e idioma</translation>
    </message>
    <message>
        <source>Look around with a practice company first: customers, vendors and partners who send, answer and err. Nothing leaves this computer.</source>
        <translation>Primero conozca el programa con una empresa de práctica: clientes, proveedores y socios que envían, contestan y se equivocan. Nada sale de esta computadora.</translation>
    </message>
    <message>
        <source>Look around with practice data</source>
        <translation>Conocerlo con datos de práctica</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>Consultar ahora</translation>
    </message>
    <message>
        <source>Looking at both sides</source>
        <translation>Consultando ambos lados</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Mail address</source>
        <translation>Dirección de correo</translation>
    </message>
    <message>
        <source>Mailbox id</source>
        <translation>Identificador del buzón</translation>
    </message>
    <message>
        <source>Mailbox user</source>
        <translation>Usuario del buzón</translation>
    </message>
    <message>
        <source>Make unknown ship-tos new locations</source>
        <translation>Convertir lugares de entrega desconocidos en ubicaciones nuevas</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Match again</source>
        <translation>Comparar de nuevo</translation>
    </message>
    <message>
        <source>Match level</source>
        <translation>Nivel de coincidencia</translation>
    </message>
    <message>
        <source>Me again</source>
        <translation>De nuevo yo</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Mediana</translation>
    </message>
    <message>
        <source>Mend the marked fields first.</source>
        <translation>Corrija primero los campos marcados.</translation>
    </message>
    <message>
        <source>Mend {setting} here</source>
        <translation>Corregir {setting} aquí</translation>
    </message>
    <message>
        <source>Menus</source>
        <translation>Menús</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>Lunes</translation>
    </message>
    <message>
        <source>Monday morning</source>
        <translation>El lunes por la mañana</translation>
    </message>
    <message>
        <source>Monday to Friday</source>
        <translation>De lunes a viernes</translation>
    </message>
    <message>
        <source>Money beyond tolerance</source>
        <translation>Importe fuera de tolerancia</translation>
    </message>
    <message>
        <source>Money off</source>
        <translation>El dinero difiere</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>More about what is selected</source>
        <translation>Más sobre lo seleccionado</translation>
    </message>
    <message>
        <source>More: duplicate, export, disable, delete</source>
        <translation>Más: duplicar, exportar, desactivar, eliminar</translation>
    </message>
    <message>
        <source>Most characters</source>
        <translation>Caracteres máximos</translation>
    </message>
    <message>
        <source>Most decimals</source>
        <translation>Decimales máximos</translation>
    </message>
    <message>
        <source>Most decimals of a price</source>
        <translation>Decimales máximos de un precio</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>Move the line between two panes down</source>
        <translation>Bajar la línea entre los dos paneles</translation>
    </message>
    <message>
        <source>Move the line between two panes to the left</source>
        <translation>Mover a la izquierda la línea entre los dos paneles</translation>
    </message>
    <message>
        <source>Move the line between two panes to the right</source>
        <translation>Mover a la derecha la línea entre los dos paneles</translation>
    </message>
    <message>
        <source>Move the line between two panes up</source>
        <translation>Subir la línea entre los dos paneles</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Moved by rule</source>
        <translation>Llevado por la regla</translation>
    </message>
    <message>
        <source>Moving {done} of {of} back</source>
        <translation>Regresando {done} de {of}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Name accepted documents</source>
        <translation>Nombrar los documentos aceptados</translation>
    </message>
    <message>
        <source>Narrow the list by</source>
        <translation>Reducir la lista por</translation>
    </message>
    <message>
        <source>Narrow the list by something</source>
        <translation>Acotar la lista por algo</translation>
    </message>
    <message>
        <source>Narrow the list by something else (F)</source>
        <translation>Reducir la lista por otro criterio (F)</translation>
    </message>
    <message>
        <source>Needs me</source>
        <translation>Requiere mi atención</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Requiere su atención</translation>
    </message>
    <message>
        <source>Neither customer nor vendor in Acumatica yet</source>
        <translation>Todavía ni cliente ni proveedor en Acumatica</translation>
    </message>
    <message>
        <source>Net prices, allowances taken in</source>
        <translation>Precios netos, con bonificaciones incluidas</translation>
    </message>
    <message>
        <source>Never checked yet.</source>
        <translation>Nunca se ha revisado.</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevo</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>Código nuevo</translation>
    </message>
    <message>
        <source>New cross-reference</source>
        <translation>Referencia cruzada nueva</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>Nota nueva</translation>
    </message>
    <message>
        <source>New partner</source>
        <translation>Socio nuevo</translation>
    </message>
    <message>
        <source>Next check {time}.</source>
        <translation>Próxima revisión a las {time}.</translation>
    </message>
    <message>
        <source>Next comparison</source>
        <translation>Comparación siguiente</translation>
    </message>
    <message>
        <source>Next document</source>
        <translation>Documento siguiente</translation>
    </message>
    <message>
        <source>Next document of the list</source>
        <translation>Documento siguiente de la lista</translation>
    </message>
    <message>
        <source>Next field that is open</source>
        <translation>Campo abierto siguiente</translation>
    </message>
    <message>
        <source>Next field, lit in all three views</source>
        <translation>Campo siguiente, iluminado en las tres vistas</translation>
    </message>
    <message>
        <source>Next group</source>
        <translation>Grupo siguiente</translation>
    </message>
    <message>
        <source>Next interchange</source>
        <translation>Intercambio siguiente</translation>
    </message>
    <message>
        <source>Next look {time}.</source>
        <translation>Próxima consulta a las {time}.</translation>
    </message>
    <message>
        <source>Next page of a long paper</source>
        <translation>Página siguiente de un papel largo</translation>
    </message>
    <message>
        <source>Next sync {time}, in {span}</source>
        <translation>Próxima sincronización {time}, en {span}</translation>
    </message>
    <message>
        <source>Next try in {span}</source>
        <translation>Próximo intento en {span}</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>No PO update waits</source>
        <translation>No espera ninguna actualización de OC</translation>
    </message>
    <message>
        <source>No bill waits</source>
        <translation>No espera ninguna factura por pagar</translation>
    </message>
    <message>
        <source>No choice has been made here yet.</source>
        <translation>Todavía no se ha elegido nada aquí.</translation>
    </message>
    <message>
        <source>No command is called that.</source>
        <translation>Ningún comando se llama así.</translation>
    </message>
    <message>
        <source>No contact yet: a chase mail would have no address.</source>
        <translation>Todavía sin contacto: un correo de reclamo no tendría dirección.</translation>
    </message>
    <message>
        <source>No cross-reference is here</source>
        <translation>No hay ninguna referencia cruzada aquí</translation>
    </message>
    <message>
        <source>No difference that is open lies within the rule.</source>
        <translation>Ninguna diferencia abierta está dentro de la regla.</translation>
    </message>
    <message>
        <source>No document has this item.</source>
        <translation>Ningún documento tiene este artículo.</translation>
    </message>
    <message>
        <source>No document of this partner can be examined yet.</source>
        <translation>Todavía no se puede examinar ningún documento de este socio.</translation>
    </message>
    <message>
        <source>No document stopped.</source>
        <translation>Ningún documento se detuvo.</translation>
    </message>
    <message>
        <source>No key does that. Ctrl K finds commands by their names too.</source>
        <translation>Ninguna tecla hace eso. Ctrl K también busca comandos por su nombre.</translation>
    </message>
    <message>
        <source>No line changes anything without a question.</source>
        <translation>Ninguna línea cambia nada sin preguntar.</translation>
    </message>
    <message>
        <source>No mail program opened. The text of the mail is in the clipboard.</source>
        <translation>No se abrió ningún programa de correo. El texto está en el portapapeles.</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>Sin coincidencia</translation>
    </message>
    <message>
        <source>No notes yet.</source>
        <translation>Todavía no hay notas.</translation>
    </message>
    <message>
        <source>No order fits</source>
        <translation>Ningún pedido encaja</translation>
    </message>
    <message>
        <source>No order found</source>
        <translation>No se encontró el pedido</translation>
    </message>
    <message>
        <source>No partner is called that.</source>
        <translation>Ningún socio se llama así.</translation>
    </message>
    <message>
        <source>No regular syncs</source>
        <translation>Sin sincronizaciones regulares</translation>
    </message>
    <message>
        <source>No rules of its own: the standard alone counts.</source>
        <translation>Sin reglas propias: solo cuenta el estándar.</translation>
    </message>
    <message>
        <source>No setting has these words: {words}</source>
        <translation>Ningún ajuste tiene estas palabras: {words}</translation>
    </message>
    <message>
        <source>No sync has run yet</source>
        <translation>Todavía no ha corrido ninguna sincronización</translation>
    </message>
    <message>
        <source>No sync is running</source>
        <translation>No hay ninguna sincronización en curso</translation>
    </message>
    <message>
        <source>No sync yet</source>
        <translation>Todavía sin sincronizar</translation>
    </message>
    <message>
        <source>No, it is not</source>
        <translation>No, no es correcto</translation>
    </message>
    <message>
        <source>No. {consequence}</source>
        <translation>No. {consequence}</translation>
    </message>
    <message>
        <source>Nobody else</source>
        <translation>Nadie más</translation>
    </message>
    <message>
        <source>Nobody is set to be odd.</source>
        <translation>Ninguno se porta mal por ahora.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>None is set</source>
        <translation>No hay ninguno puesto</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Todavía ninguna</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>Todavía ninguna.</translation>
    </message>
    <message>
        <source>None yet: codes are asked for as they come.</source>
        <translation>Todavía ninguna: los códigos se preguntan conforme llegan.</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Sin revisar</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Todavía sin revisar</translation>
    </message>
    <message>
        <source>Not decided yet</source>
        <translation>Todavía sin decidir</translation>
    </message>
    <message>
        <source>Not matched</source>
        <translation>Sin comparar</translation>
    </message>
    <message>
        <source>Not received</source>
        <translation>Sin recibir</translation>
    </message>
    <message>
        <source>Not restored. {what}</source>
        <translation>No se restauró. {what}</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Todavía sin guardar</translation>
    </message>
    <message>
        <source>Not stored. The old secret stays in use.</source>
        <translation>No se guardó. El secreto anterior sigue en uso.</translation>
    </message>
    <message>
        <source>Not stored. What was stored stays in use.</source>
        <translation>No se guardó. Lo guardado sigue en uso.</translation>
    </message>
    <message>
        <source>Not yet checked against the folders at Cleo.</source>
        <translation>Todavía no se compara con las carpetas de Cleo.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Note on {number}</source>
        <translation>Nota sobre {number}</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Nothing at hand yet?</source>
        <translation>¿Todavía no tiene nada a la mano?</translation>
    </message>
    <message>
        <source>Nothing came in, and nothing was to be sent</source>
        <translation>No llegó nada, y no había nada que enviar</translation>
    </message>
    <message>
        <source>Nothing could be looked at</source>
        <translation>No se pudo consultar nada</translation>
    </message>
    <message>
        <source>Nothing could be read that could be written.</source>
        <translation>No se pudo leer nada que se pueda escribir.</translation>
    </message>
    <message>
        <source>Nothing differs that could be written.</source>
        <translation>No difiere nada que se pueda escribir.</translation>
    </message>
    <message>
        <source>Nothing fits this view</source>
        <translation>Nada corresponde a esta vista</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>No se encontró nada</translation>
    </message>
    <message>
        <source>Nothing had to be written.</source>
        <translation>No hubo que escribir nada.</translation>
    </message>
    <message>
        <source>Nothing has come twice</source>
        <translation>Nada llegó dos veces</translation>
    </message>
    <message>
        <source>Nothing has failed</source>
        <translation>Nada falló</translation>
    </message>
    <message>
        <source>Nothing has this number, name or item.</source>
        <translation>Nada tiene este número, nombre o artículo.</translation>
    </message>
    <message>
        <source>Nothing in this list fits</source>
        <translation>Nada en esta lista corresponde</translation>
    </message>
    <message>
        <source>Nothing in this list waits with nothing against it.</source>
        <translation>En esta lista no espera nada que esté libre de objeciones.</translation>
    </message>
    <message>
        <source>Nothing is compared with our orders.</source>
        <translation>No se compara nada con nuestros pedidos.</translation>
    </message>
    <message>
        <source>Nothing is handled yet</source>
        <translation>Todavía no se ha atendido nada</translation>
    </message>
    <message>
        <source>Nothing is noted.</source>
        <translation>No hay nada anotado.</translation>
    </message>
    <message>
        <source>Nothing is open elsewhere</source>
        <translation>No hay nada abierto en otra parte</translation>
    </message>
    <message>
        <source>Nothing is overdue</source>
        <translation>Nada está vencido</translation>
    </message>
    <message>
        <source>Nothing is owed</source>
        <translation>No se debe nada</translation>
    </message>
    <message>
        <source>Nothing is put off</source>
        <translation>No hay nada pospuesto</translation>
    </message>
    <message>
        <source>Nothing is remembered yet</source>
        <translation>Todavía no se recuerda nada</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>No hay nada seleccionado.</translation>
    </message>
    <message>
        <source>Nothing is sent by itself: your mail program opens with this draft.</source>
        <translation>Nada se envía por sí solo: se abre su programa de correo con este borrador.</translation>
    </message>
    <message>
        <source>Nothing is sent yet</source>
        <translation>Todavía no se ha enviado nada</translation>
    </message>
    <message>
        <source>Nothing is set aside</source>
        <translation>No hay nada apartado</translation>
    </message>
    <message>
        <source>Nothing is written</source>
        <translation>No se escribe nada</translation>
    </message>
    <message>
        <source>Nothing is written to find out what a sync would do.</source>
        <translation>No se escribe nada para saber qué haría una sincronización.</translation>
    </message>
    <message>
        <source>Nothing is written, sent or saved by this.</source>
        <translation>Con esto no se escribe, no se envía ni se guarda nada.</translation>
    </message>
    <message>
        <source>Nothing odd</source>
        <translation>Nada inusual</translation>
    </message>
    <message>
        <source>Nothing of it is written or sent, and regular syncs wait, until it is answered.</source>
        <translation>No se escribe ni se envía nada de esto, y las sincronizaciones regulares esperan, hasta que se conteste.</translation>
    </message>
    <message>
        <source>Nothing speaks against this document.</source>
        <translation>Nada se opone a este documento.</translation>
    </message>
    <message>
        <source>Nothing stands here.</source>
        <translation>Aquí no hay nada.</translation>
    </message>
    <message>
        <source>Nothing that was stored is lost.</source>
        <translation>No se perdió nada de lo guardado.</translation>
    </message>
    <message>
        <source>Nothing to decide</source>
        <translation>Nada por decidir</translation>
    </message>
    <message>
        <source>Nothing waits to leave.</source>
        <translation>Nada espera salir.</translation>
    </message>
    <message>
        <source>Nothing was acknowledged in the last 14 days.</source>
        <translation>No llegó ningún acuse en los últimos 14 días.</translation>
    </message>
    <message>
        <source>Nothing was waiting for it.</source>
        <translation>Nada estaba en espera.</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>No se escribió nada.</translation>
    </message>
    <message>
        <source>Nothing would be created, changed or sent</source>
        <translation>No se crearía, cambiaría ni enviaría nada</translation>
    </message>
    <message>
        <source>Nothing written, neither here nor on the other side</source>
        <translation>No se escribió nada, ni aquí ni del otro lado</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>Nada.</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Avisos</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Números</translation>
    </message>
    <message>
        <source>OI or IV</source>
        <translation>OI o IV</translation>
    </message>
    <message>
        <source>Odd at the moment: {partners}.</source>
        <translation>Se portan mal por ahora: {partners}.</translation>
    </message>
    <message>
        <source>Of the connection in Harmony</source>
        <translation>De la conexión en Harmony</translation>
    </message>
    <message>
        <source>Off: clean documents go on by themselves</source>
        <translation>Desactivado: los documentos limpios siguen por sí solos</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>Anteriores</translation>
    </message>
    <message>
        <source>On this screen: {screen}</source>
        <translation>En esta pantalla: {screen}</translation>
    </message>
    <message>
        <source>On: {screen}</source>
        <translation>En: {screen}</translation>
    </message>
    <message>
        <source>One sentence</source>
        <translation>Una frase</translation>
    </message>
    <message>
        <source>Only if this element is there</source>
        <translation>Solo si está este elemento</translation>
    </message>
    <message>
        <source>Only lines that are not applied</source>
        <translation>Solo las líneas que no se aplican</translation>
    </message>
    <message>
        <source>Only terms, freight or charges differ</source>
        <translation>Solo difieren condiciones, flete o cargos</translation>
    </message>
    <message>
        <source>Only these codes are allowed</source>
        <translation>Solo se permiten estos códigos</translation>
    </message>
    <message>
        <source>Only what is overdue is chased.</source>
        <translation>Solo se reclama lo atrasado.</translation>
    </message>
    <message>
        <source>Only where this tenant does otherwise than usual. Support can send you a preset as a file.</source>
        <translation>Solo donde este tenant se aparta de lo habitual. Soporte puede enviarle una configuración en un archivo.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open a group</source>
        <translation>Abrir un grupo</translation>
    </message>
    <message>
        <source>Open all licences in full</source>
        <translation>Abrir todas las licencias completas</translation>
    </message>
    <message>
        <source>Open in mail program</source>
        <translation>Abrir en el programa de correo</translation>
    </message>
    <message>
        <source>Open it in the mail program</source>
        <translation>Abrirlo en el programa de correo</translation>
    </message>
    <message>
        <source>Open the document</source>
        <translation>Abrir el documento</translation>
    </message>
    <message>
        <source>Open the document it came from</source>
        <translation>Abrir el documento del que viene</translation>
    </message>
    <message>
        <source>Open what is left for you</source>
        <translation>Abrir lo que le queda a usted</translation>
    </message>
    <message>
        <source>Opened last</source>
        <translation>Últimos abiertos</translation>
    </message>
    <message>
        <source>Opens Acumatica&apos;s own sign-in page, with its second factor. It lasts 30 days where nothing else is set.</source>
        <translation>Abre la página de inicio de sesión de Acumatica, con su segundo factor. Dura 30 días si no se indica otra cosa.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Pedido</translation>
    </message>
    <message>
        <source>Order answer</source>
        <translation>Respuesta al pedido</translation>
    </message>
    <message>
        <source>Order answers</source>
        <translation>Respuestas a pedidos</translation>
    </message>
    <message>
        <source>Order rejected</source>
        <translation>Pedido rechazado</translation>
    </message>
    <message>
        <source>Order type in Acumatica</source>
        <translation>Tipo de pedido en Acumatica</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Pedidos</translation>
    </message>
    <message>
        <source>Orders in</source>
        <translation>Pedidos que llegan</translation>
    </message>
    <message>
        <source>Our GS id</source>
        <translation>Nuestro identificador GS</translation>
    </message>
    <message>
        <source>Our ISA id</source>
        <translation>Nuestro identificador ISA</translation>
    </message>
    <message>
        <source>Our ISA qualifier</source>
        <translation>Nuestro calificador ISA</translation>
    </message>
    <message>
        <source>Our code</source>
        <translation>Nuestro código</translation>
    </message>
    <message>
        <source>Our id to them</source>
        <translation>Nuestro identificador para ellos</translation>
    </message>
    <message>
        <source>Our invoices</source>
        <translation>Nuestras facturas</translation>
    </message>
    <message>
        <source>Our invoices go out</source>
        <translation>Salen nuestras facturas</translation>
    </message>
    <message>
        <source>Our purchase orders</source>
        <translation>Nuestras órdenes de compra</translation>
    </message>
    <message>
        <source>Our purchase orders go out</source>
        <translation>Salen nuestras órdenes de compra</translation>
    </message>
    <message>
        <source>Our rule for {partner}</source>
        <translation>Nuestra regla para {partner}</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>Nuestro</translation>
    </message>
    <message>
        <source>Ours to theirs, such as 002=010</source>
        <translation>Nuestro a suyo, como 002=010</translation>
    </message>
    <message>
        <source>Ours to theirs, such as DI=PR</source>
        <translation>Nuestro a suyo, como DI=PR</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Salida</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Bandeja de salida</translation>
    </message>
    <message>
        <source>Outbox is empty</source>
        <translation>La Bandeja de salida está vacía</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Vencido</translation>
    </message>
    <message>
        <source>Overdue since {time}</source>
        <translation>Vencido desde {time}</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Archivos PDF (*.pdf)</translation>
    </message>
    <message>
        <source>PO updates</source>
        <translation>Cambios de OC</translation>
    </message>
    <message>
        <source>PO {number}, {partner}</source>
        <translation>OC {number}, {partner}</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>Paper view</source>
        <translation>Vista en papel</translation>
    </message>
    <message>
        <source>Parties, in order</source>
        <translation>Partes, en orden</translation>
    </message>
    <message>
        <source>Partly accepted</source>
        <translation>Aceptado en parte</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Socio</translation>
    </message>
    <message>
        <source>Partner files (*.toml)</source>
        <translation>Archivos de socio (*.toml)</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>Socios</translation>
    </message>
    <message numerus="yes">
        <source>Partners have left %n file(s) at Cleo.</source>
        <translation>
            <numerusform>Los socios dejaron %n archivo en Cleo.</numerusform>
            <numerusform>Los socios dejaron %n archivos en Cleo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Partners: your next move</source>
        <translation>Socios: su siguiente paso</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Patrón</translation>
    </message>
    <message>
        <source>Pattern of the value</source>
        <translation>Patrón del valor</translation>
    </message>
    <message>
        <source>Perfect</source>
        <translation>Perfecto</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Período</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lugares</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Puerto</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Práctica</translation>
    </message>
    <message>
        <source>Practice run</source>
        <translation>Ensayo</translation>
    </message>
    <message>
        <source>Practice run: its last documents under this sheet</source>
        <translation>Ensayo: sus últimos documentos con esta ficha</translation>
    </message>
    <message>
        <source>Practice run: {partner}</source>
        <translation>Ensayo: {partner}</translation>
    </message>
    <message>
        <source>Practice script</source>
        <translation>Guion de práctica</translation>
    </message>
    <message>
        <source>Practice, {done} of {count} steps</source>
        <translation>Práctica, {done} de {count} pasos</translation>
    </message>
    <message>
        <source>Practice: a made-up company. Nothing leaves this computer.</source>
        <translation>Práctica: una empresa inventada. Nada sale de esta computadora.</translation>
    </message>
    <message>
        <source>Practice: {title}</source>
        <translation>Práctica: {title}</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Preferencias</translation>
    </message>
    <message>
        <source>Preset: {value}</source>
        <translation>Configuración: {value}</translation>
    </message>
    <message>
        <source>Presets (*.toml)</source>
        <translation>Preajustes (*.toml)</translation>
    </message>
    <message>
        <source>Press to group the list by it</source>
        <translation>Pulse para agrupar la lista por esto</translation>
    </message>
    <message>
        <source>Press to order the list by it</source>
        <translation>Pulse para ordenar la lista por esto</translation>
    </message>
    <message>
        <source>Previous comparison</source>
        <translation>Comparación anterior</translation>
    </message>
    <message>
        <source>Previous document of the list</source>
        <translation>Documento anterior de la lista</translation>
    </message>
    <message>
        <source>Previous page of a long paper</source>
        <translation>Página anterior de un papel largo</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Precio</translation>
    </message>
    <message>
        <source>Price changed</source>
        <translation>Precio cambiado</translation>
    </message>
    <message>
        <source>Price, in money</source>
        <translation>Precio, en dinero</translation>
    </message>
    <message>
        <source>Price, in percent</source>
        <translation>Precio, en porcentaje</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Print the paper</source>
        <translation>Imprimir el papel</translation>
    </message>
    <message numerus="yes">
        <source>Print the papers of %n document(s)</source>
        <translation>
            <numerusform>Imprimir el papel de %n documento</numerusform>
            <numerusform>Imprimir los papeles de %n documentos</numerusform>
        </translation>
    </message>
    <message>
        <source>Print what is selected</source>
        <translation>Imprimir lo seleccionado</translation>
    </message>
    <message>
        <source>Print {document}</source>
        <translation>Imprimir {document}</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Impresora</translation>
    </message>
    <message>
        <source>Printing {done} of {of}</source>
        <translation>Imprimiendo {done} de {of}</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>Clave privada</translation>
    </message>
    <message>
        <source>Process it anyway</source>
        <translation>Procesar de todos modos</translation>
    </message>
    <message>
        <source>Purchase order</source>
        <translation>Orden de compra</translation>
    </message>
    <message>
        <source>Purchase orders out</source>
        <translation>Órdenes de compra que enviamos</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>Posponer</translation>
    </message>
    <message>
        <source>Put off until later</source>
        <translation>Posponer</translation>
    </message>
    <message>
        <source>Put off until when?</source>
        <translation>¿Hasta cuándo posponerlo?</translation>
    </message>
    <message>
        <source>Put off until {time}</source>
        <translation>Pospuesto hasta {time}</translation>
    </message>
    <message>
        <source>Qualifier</source>
        <translation>Calificador</translation>
    </message>
    <message>
        <source>Qualifier of notes</source>
        <translation>Calificador de las notas</translation>
    </message>
    <message>
        <source>Qualifiers, with commas</source>
        <translation>Calificadores, separados por comas</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>Quantity changed</source>
        <translation>Cantidad cambiada</translation>
    </message>
    <message>
        <source>Quantity, in percent</source>
        <translation>Cantidad, en porcentaje</translation>
    </message>
    <message>
        <source>Quantity, in units</source>
        <translation>Cantidad, en unidades</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Preguntas</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>En cola</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>RI or RE</source>
        <translation>RI o RE</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Leer de nuevo</translation>
    </message>
    <message>
        <source>Read as {encoding}, separated by {separator}, {header}.</source>
        <translation>Leído como {encoding}, separado por {separator}, {header}.</translation>
    </message>
    <message>
        <source>Read at {time}, in {seconds} s. Nothing has been written.</source>
        <translation>Leído a las {time}, en {seconds} s. No se ha escrito nada.</translation>
    </message>
    <message>
        <source>Reading and approving go on meanwhile.</source>
        <translation>Mientras tanto puede leer y aprobar.</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recibido</translation>
    </message>
    <message>
        <source>Records can be read</source>
        <translation>Se pueden leer registros</translation>
    </message>
    <message>
        <source>Reference of notes</source>
        <translation>Referencia de las notas</translation>
    </message>
    <message>
        <source>Reference of the credited invoice</source>
        <translation>Referencia de la factura acreditada</translation>
    </message>
    <message>
        <source>References in every document</source>
        <translation>Referencias en cada documento</translation>
    </message>
    <message>
        <source>References, in order</source>
        <translation>Referencias, en orden</translation>
    </message>
    <message>
        <source>Regular syncs wait since {time}</source>
        <translation>Las sincronizaciones regulares esperan desde las {time}</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Observación</translation>
    </message>
    <message>
        <source>Remembered fixes</source>
        <translation>Arreglos recordados</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove a rule</source>
        <translation>Quitar una regla</translation>
    </message>
    <message>
        <source>Rename the view</source>
        <translation>Cambiar el nombre de la vista</translation>
    </message>
    <message>
        <source>Rename this view</source>
        <translation>Cambiar el nombre de esta vista</translation>
    </message>
    <message>
        <source>Repeats are laid here, and never become a second record.</source>
        <translation>Aquí quedan las repeticiones, y nunca se vuelven un segundo registro.</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Reemplazado</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Informes</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>Restore and open again</source>
        <translation>Restaurar y volver a abrir</translation>
    </message>
    <message>
        <source>Restore the ledger from this copy?</source>
        <translation>¿Restaurar el registro local a partir de esta copia?</translation>
    </message>
    <message>
        <source>Restore when it has ended.</source>
        <translation>Restaure cuando haya terminado.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisar</translation>
    </message>
    <message>
        <source>Review first</source>
        <translation>Revisar primero</translation>
    </message>
    <message>
        <source>Review, hold {time}</source>
        <translation>Revisión, retención {time}</translation>
    </message>
    <message>
        <source>Role of whoever is paid</source>
        <translation>Función de quien recibe el pago</translation>
    </message>
    <message>
        <source>Roles, such as ST</source>
        <translation>Funciones, como ST</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regla</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Reglas</translation>
    </message>
    <message>
        <source>Rules of this partner</source>
        <translation>Reglas de este socio</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Ejecutar de nuevo</translation>
    </message>
    <message numerus="yes">
        <source>Run all %n again</source>
        <translation>
            <numerusform>Ejecutar de nuevo %n</numerusform>
            <numerusform>Ejecutar de nuevo los %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Running {done} of {of} again</source>
        <translation>Ejecutando de nuevo {done} de {of}</translation>
    </message>
    <message>
        <source>SFTP mailbox</source>
        <translation>Buzón SFTP</translation>
    </message>
    <message>
        <source>SFTP server</source>
        <translation>Servidor SFTP</translation>
    </message>
    <message>
        <source>SHA256:..., empty takes that of the first contact</source>
        <translation>SHA256:..., vacío toma la del primer contacto</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>Igual</translation>
    </message>
    <message>
        <source>Same as ordered</source>
        <translation>Igual que lo pedido</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Sábado</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Guardar como PDF</translation>
    </message>
    <message>
        <source>Save papers as PDF</source>
        <translation>Guardar los papeles como PDF</translation>
    </message>
    <message>
        <source>Save the connection to Acumatica</source>
        <translation>Guardar la conexión con Acumatica</translation>
    </message>
    <message>
        <source>Save the connection to Cleo</source>
        <translation>Guardar la conexión con Cleo</translation>
    </message>
    <message>
        <source>Save the sheet</source>
        <translation>Guardar la ficha</translation>
    </message>
    <message>
        <source>Save with this code</source>
        <translation>Guardar con este código</translation>
    </message>
    <message>
        <source>Saved as you change it</source>
        <translation>Se guarda conforme lo cambia</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Vistas guardadas</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Guardado.</translation>
    </message>
    <message>
        <source>Searched for</source>
        <translation>Se buscó</translation>
    </message>
    <message>
        <source>Seconds to take back</source>
        <translation>Segundos para recuperar</translation>
    </message>
    <message>
        <source>Sections of this sheet</source>
        <translation>Secciones de esta ficha</translation>
    </message>
    <message>
        <source>Segment, such as ITD</source>
        <translation>Segmento, como ITD</translation>
    </message>
    <message>
        <source>Select the whole list</source>
        <translation>Seleccionar toda la lista</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Enviando</translation>
    </message>
    <message>
        <source>Sending and holds</source>
        <translation>Envío y retenciones</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviados</translation>
    </message>
    <message>
        <source>Separators</source>
        <translation>Separadores</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Apartar</translation>
    </message>
    <message>
        <source>Set aside, with a reason</source>
        <translation>Apartar, con un motivo</translation>
    </message>
    <message>
        <source>Set by your IT, in {file}.</source>
        <translation>Definido por su área de TI, en {file}.</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>Set up Acucleo Desktop</source>
        <translation>Configurar Acucleo Desktop</translation>
    </message>
    <message>
        <source>Set up step by step</source>
        <translation>Configurar paso a paso</translation>
    </message>
    <message>
        <source>Set up your connections</source>
        <translation>Configure sus conexiones</translation>
    </message>
    <message>
        <source>Setting {done} of {of} aside</source>
        <translation>Apartando {done} de {of}</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Proporción</translation>
    </message>
    <message>
        <source>Ship notice</source>
        <translation>Aviso de embarque</translation>
    </message>
    <message>
        <source>Ship notices</source>
        <translation>Avisos de embarque</translation>
    </message>
    <message>
        <source>Ship to</source>
        <translation>Lugar de entrega</translation>
    </message>
    <message>
        <source>Ship via</source>
        <translation>Medio de envío</translation>
    </message>
    <message>
        <source>Ship-to locations</source>
        <translation>Lugares de entrega</translation>
    </message>
    <message>
        <source>Shipped before confirmed</source>
        <translation>Embarcado antes de confirmar</translation>
    </message>
    <message>
        <source>Shipped more than ordered</source>
        <translation>Embarcado más de lo pedido</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Nombre corto</translation>
    </message>
    <message>
        <source>Show all fields</source>
        <translation>Mostrar todos los campos</translation>
    </message>
    <message>
        <source>Show duplicates</source>
        <translation>Mostrar duplicados</translation>
    </message>
    <message>
        <source>Show its documents</source>
        <translation>Mostrar sus documentos</translation>
    </message>
    <message>
        <source>Show or hide the menus</source>
        <translation>Mostrar u ocultar los menús</translation>
    </message>
    <message>
        <source>Show or hide the preview</source>
        <translation>Mostrar u ocultar la vista previa</translation>
    </message>
    <message>
        <source>Show same fields</source>
        <translation>Mostrar campos iguales</translation>
    </message>
    <message>
        <source>Show the fields that are the same</source>
        <translation>Mostrar los campos que son iguales</translation>
    </message>
    <message>
        <source>Show the keys of this screen</source>
        <translation>Mostrar las teclas de esta pantalla</translation>
    </message>
    <message>
        <source>Show the steps of the sync</source>
        <translation>Mostrar los pasos de la sincronización</translation>
    </message>
    <message>
        <source>Show the steps of the sync, what it did, and the last ones (F7)</source>
        <translation>Mostrar los pasos de la sincronización, lo que hizo y las últimas (F7)</translation>
    </message>
    <message>
        <source>Show these</source>
        <translation>Mostrar estos</translation>
    </message>
    <message>
        <source>Shown once when it was made there</source>
        <translation>Se mostró una vez cuando se creó ahí</translation>
    </message>
    <message>
        <source>Shows each step and the first that does not work.</source>
        <translation>Muestra cada paso y el primero que no funciona.</translation>
    </message>
    <message>
        <source>Sign in with the browser</source>
        <translation>Iniciar sesión con el navegador</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Inicio de sesión</translation>
    </message>
    <message>
        <source>Signed in and stored. Now test it.</source>
        <translation>Sesión iniciada y guardada. Ahora pruébela.</translation>
    </message>
    <message>
        <source>Six digits, good for half a minute</source>
        <translation>Seis dígitos, válidos medio minuto</translation>
    </message>
    <message>
        <source>Skip this step</source>
        <translation>Omitir este paso</translation>
    </message>
    <message>
        <source>Smallest amount</source>
        <translation>Importe mínimo</translation>
    </message>
    <message>
        <source>Smallest quantity</source>
        <translation>Cantidad mínima</translation>
    </message>
    <message>
        <source>Sold in multiples of</source>
        <translation>Se vende en múltiplos de</translation>
    </message>
    <message>
        <source>Some lines</source>
        <translation>Algunas líneas</translation>
    </message>
    <message>
        <source>Some lines are found</source>
        <translation>Se encuentran algunas líneas</translation>
    </message>
    <message>
        <source>Space adds, Enter takes one</source>
        <translation>Espacio agrega, Intro toma uno</translation>
    </message>
    <message>
        <source>Space shows or hides, Alt with arrows moves, + and - draw wider or narrower</source>
        <translation>Espacio muestra u oculta, Alt con flechas mueve, + y - ensanchan o estrechan</translation>
    </message>
    <message>
        <source>Stands in chase mails</source>
        <translation>Aparece en los correos de reclamo</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Empezar de nuevo</translation>
    </message>
    <message>
        <source>Start again as often as you like, or let a partner misbehave and see what the program says.</source>
        <translation>Empiece de nuevo cuantas veces quiera, o haga que un socio se porte mal y vea qué dice el programa.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>State the total of an order</source>
        <translation>Indicar el total de un pedido</translation>
    </message>
    <message>
        <source>State units and pounds in total</source>
        <translation>Indicar unidades y libras en total</translation>
    </message>
    <message>
        <source>Stays {ours}</source>
        <translation>Queda {ours}</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>Step {number} of {count}</source>
        <translation>Paso {number} de {count}</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>Steps of the script</source>
        <translation>Pasos del guion</translation>
    </message>
    <message>
        <source>Steps of the sync</source>
        <translation>Pasos de la sincronización</translation>
    </message>
    <message>
        <source>Still open elsewhere</source>
        <translation>Todavía abiertos en otra parte</translation>
    </message>
    <message>
        <source>Still open: {points}</source>
        <translation>Todavía abierto: {points}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Stop the sync or the dry run</source>
        <translation>Detener la sincronización o la simulación</translation>
    </message>
    <message numerus="yes">
        <source>Stopped after %n document(s): {where}</source>
        <translation>
            <numerusform>Se detuvo después de %n documento: {where}</numerusform>
            <numerusform>Se detuvo después de %n documentos: {where}</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped at step {number} of {count}</source>
        <translation>Se detuvo en el paso {number} de {count}</translation>
    </message>
    <message>
        <source>Stopped at {time}</source>
        <translation>Se detuvo a las {time}</translation>
    </message>
    <message>
        <source>Stopped at {time}: this is what was found until then. Nothing has been written.</source>
        <translation>Se detuvo a las {time}: esto es lo que se encontró hasta entonces. No se ha escrito nada.</translation>
    </message>
    <message>
        <source>Stopped; {documents} left.</source>
        <translation>Detenido; quedan {documents}.</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Deteniendo</translation>
    </message>
    <message>
        <source>Stopping after this portion</source>
        <translation>Se detiene después de esta parte</translation>
    </message>
    <message>
        <source>Store the partner</source>
        <translation>Guardar el socio</translation>
    </message>
    <message>
        <source>Stored, with something left to do</source>
        <translation>Guardado, con algo por hacer</translation>
    </message>
    <message>
        <source>Stored.</source>
        <translation>Guardado.</translation>
    </message>
    <message>
        <source>Stored. The new secret has signed in and is in use.</source>
        <translation>Guardado. El secreto nuevo inició sesión y está en uso.</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Asunto</translation>
    </message>
    <message>
        <source>Such as 08:00</source>
        <translation>Como 08:00</translation>
    </message>
    <message>
        <source>Such as 1-3, 5</source>
        <translation>Por ejemplo 1-3, 5</translation>
    </message>
    <message>
        <source>Such as 2026-12-25, 2027-01-01</source>
        <translation>Como 2026-12-25, 2027-01-01</translation>
    </message>
    <message>
        <source>Such as APPLES=12</source>
        <translation>Como APPLES=12</translation>
    </message>
    <message>
        <source>Such as APPLES=6</source>
        <translation>Como APPLES=6</translation>
    </message>
    <message>
        <source>Such as America/Chicago</source>
        <translation>Como America/Chicago</translation>
    </message>
    <message>
        <source>Such as IA=0047, DP=012</source>
        <translation>Como IA=0047, DP=012</translation>
    </message>
    <message>
        <source>Such as M, motor</source>
        <translation>Como M, camión</translation>
    </message>
    <message>
        <source>Such as NC</source>
        <translation>Como NC</translation>
    </message>
    <message>
        <source>Such as ST=UL</source>
        <translation>Como ST=UL</translation>
    </message>
    <message>
        <source>Such as TT</source>
        <translation>Como TT</translation>
    </message>
    <message>
        <source>Such as UP, VN, IN</source>
        <translation>Como UP, VN, IN</translation>
    </message>
    <message>
        <source>Such as ZZ, 01 or 08</source>
        <translation>Como ZZ, 01 u 08</translation>
    </message>
    <message>
        <source>Such as sftp.example.com, from the Cleo administrator</source>
        <translation>Como sftp.example.com, del administrador de Cleo</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Domingo</translation>
    </message>
    <message>
        <source>Support bundle</source>
        <translation>Paquete de soporte</translation>
    </message>
    <message>
        <source>Sync</source>
        <comment>a press</comment>
        <translation>Sincronizar</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Sincronización</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Sincronizar ahora</translation>
    </message>
    <message>
        <source>Sync to look for some.</source>
        <translation>Sincronice para buscar algunos.</translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation>Sincronizando</translation>
    </message>
    <message>
        <source>Syncing since {time}</source>
        <translation>Sincronizando desde las {time}</translation>
    </message>
    <message>
        <source>Syncs</source>
        <translation>Sincronizaciones</translation>
    </message>
    <message>
        <source>Tables (*.csv *.txt *.tsv);;All files (*)</source>
        <translation>Tablas (*.csv *.txt *.tsv);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tablas (*.csv)</translation>
    </message>
    <message>
        <source>Take all filters away</source>
        <translation>Quitar todos los filtros</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Recuperar</translation>
    </message>
    <message>
        <source>Take back the last choice</source>
        <translation>Deshacer la última decisión</translation>
    </message>
    <message>
        <source>Take back what was approved last</source>
        <translation>Recuperar lo aprobado por último</translation>
    </message>
    <message>
        <source>Take back what was just done</source>
        <translation>Deshacer lo que se acaba de hacer</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Tomar</translation>
    </message>
    <message>
        <source>Take over changed dates</source>
        <translation>Tomar las fechas cambiadas</translation>
    </message>
    <message>
        <source>Take over changed prices</source>
        <translation>Tomar los precios cambiados</translation>
    </message>
    <message>
        <source>Take over changed quantities</source>
        <translation>Tomar las cantidades cambiadas</translation>
    </message>
    <message>
        <source>Take the code out</source>
        <translation>Quitar el código</translation>
    </message>
    <message>
        <source>Take the filters away</source>
        <translation>Quitar los filtros</translation>
    </message>
    <message>
        <source>Take the fix back</source>
        <translation>Deshacer el arreglo</translation>
    </message>
    <message>
        <source>Take the folder that is offered</source>
        <translation>Tomar la carpeta que se ofrece</translation>
    </message>
    <message>
        <source>Take the last change back</source>
        <translation>Deshacer el último cambio</translation>
    </message>
    <message>
        <source>Take the offered fix</source>
        <translation>Tomar el arreglo ofrecido</translation>
    </message>
    <message>
        <source>Take the value of the preset again.</source>
        <translation>Tomar de nuevo el valor de la configuración.</translation>
    </message>
    <message>
        <source>Take the value that is offered</source>
        <translation>Tomar el valor que se ofrece</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Tomado</translation>
    </message>
    <message>
        <source>Taken back by {who}</source>
        <translation>Recuperado por {who}</translation>
    </message>
    <message>
        <source>Taking back {done} of {of}</source>
        <translation>Recuperando {done} de {of}</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Impuesto</translation>
    </message>
    <message>
        <source>Taxes</source>
        <translation>Impuestos</translation>
    </message>
    <message>
        <source>Technical</source>
        <translation>Técnico</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Tenant</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Condiciones</translation>
    </message>
    <message>
        <source>Terms differ</source>
        <translation>Las condiciones difieren</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Probar</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>Probar de nuevo</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Probar conexión</translation>
    </message>
    <message>
        <source>Test files in production</source>
        <translation>Archivos de prueba en producción</translation>
    </message>
    <message>
        <source>Test files only</source>
        <translation>Solo archivos de prueba</translation>
    </message>
    <message>
        <source>Test the connection to Acumatica</source>
        <translation>Probar la conexión con Acumatica</translation>
    </message>
    <message>
        <source>Test the connection to Cleo</source>
        <translation>Probar la conexión con Cleo</translation>
    </message>
    <message>
        <source>Test with this code</source>
        <translation>Probar con este código</translation>
    </message>
    <message>
        <source>Testing, step by step</source>
        <translation>Probando, paso a paso</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Text of the mail</source>
        <translation>Texto del correo</translation>
    </message>
    <message>
        <source>That code did not count. Cleo asks for the code of the authenticator app</source>
        <translation>Ese código no valió. Cleo pide el código de la aplicación de autenticación</translation>
    </message>
    <message>
        <source>That is not undone: the same checks decide as the first time.</source>
        <translation>Eso no se deshace: deciden las mismas revisiones que la primera vez.</translation>
    </message>
    <message>
        <source>The PDF could not be written.</source>
        <translation>No se pudo escribir el PDF.</translation>
    </message>
    <message>
        <source>The PDF is written.</source>
        <translation>El PDF está escrito.</translation>
    </message>
    <message>
        <source>The address and the user that your administrator gave you.</source>
        <translation>La dirección y el usuario que le dio su administrador.</translation>
    </message>
    <message>
        <source>The browser is open: sign in there. This page goes on by itself.</source>
        <translation>El navegador está abierto: inicie sesión ahí. Esta página continúa por sí sola.</translation>
    </message>
    <message>
        <source>The buyer</source>
        <translation>El comprador</translation>
    </message>
    <message>
        <source>The connection that your IT prepared is left out.</source>
        <translation>La conexión que preparó su área de TI se deja fuera.</translation>
    </message>
    <message>
        <source>The copy to restore from</source>
        <translation>La copia que se va a restaurar</translation>
    </message>
    <message>
        <source>The dry run met a fault of the program.</source>
        <translation>La simulación encontró una falla del programa.</translation>
    </message>
    <message>
        <source>The file cannot be read: {error}</source>
        <translation>No se puede leer el archivo: {error}</translation>
    </message>
    <message>
        <source>The first step that did not work is shown below.</source>
        <translation>Abajo se muestra el primer paso que no funcionó.</translation>
    </message>
    <message>
        <source>The first sync looks at both sides. Nothing leaves without your look.</source>
        <translation>La primera sincronización consulta ambos lados. Nada sale sin que usted lo revise.</translation>
    </message>
    <message>
        <source>The folders are there</source>
        <translation>Las carpetas están</translation>
    </message>
    <message>
        <source>The form in words</source>
        <translation>La forma en palabras</translation>
    </message>
    <message>
        <source>The keys of this screen</source>
        <translation>Las teclas de esta pantalla</translation>
    </message>
    <message numerus="yes">
        <source>The last %n document(s) under this sheet: {counts}.</source>
        <translation>
            <numerusform>El último documento (%n) con esta ficha: {counts}.</numerusform>
            <numerusform>Los últimos %n documentos con esta ficha: {counts}.</numerusform>
        </translation>
    </message>
    <message>
        <source>The last documents are being examined…</source>
        <translation>Se examinan los últimos documentos…</translation>
    </message>
    <message>
        <source>The ledger is being restored</source>
        <translation>Se está restaurando el registro local</translation>
    </message>
    <message>
        <source>The ledger is restored.</source>
        <translation>Se restauró el registro local.</translation>
    </message>
    <message>
        <source>The line is back.</source>
        <translation>La conexión ha vuelto.</translation>
    </message>
    <message>
        <source>The mail to {partner} is open.</source>
        <translation>El correo para {partner} está abierto.</translation>
    </message>
    <message>
        <source>The next partner</source>
        <translation>El socio siguiente</translation>
    </message>
    <message>
        <source>The next sync brings them in.</source>
        <translation>La próxima sincronización los trae.</translation>
    </message>
    <message>
        <source>The other one does not answer: it may be starting, ending, or belong to another person on this computer. Wait a moment and try again, or end it by its process number.</source>
        <translation>La otra no contesta: puede que esté iniciando o terminando, o que sea de otra persona en esta computadora. Espere un momento e intente de nuevo, o termínela por su número de proceso.</translation>
    </message>
    <message>
        <source>The partner before</source>
        <translation>El socio anterior</translation>
    </message>
    <message>
        <source>The partner sheet names no mail address: your mail program asks for it.</source>
        <translation>La ficha del socio no indica un correo electrónico: su programa de correo lo pedirá.</translation>
    </message>
    <message>
        <source>The program met a fault of its own; nothing that was stored is lost.</source>
        <translation>El programa encontró una falla propia; no se perdió nada de lo guardado.</translation>
    </message>
    <message>
        <source>The report is in {file}.</source>
        <translation>El informe está en {file}.</translation>
    </message>
    <message>
        <source>The search met a fault of its own.</source>
        <translation>La búsqueda encontró una falla propia.</translation>
    </message>
    <message>
        <source>The sheet as it is saved.</source>
        <translation>La ficha tal como está guardada.</translation>
    </message>
    <message>
        <source>The sheet as it stands here, with what is not saved yet.</source>
        <translation>La ficha tal como está aquí, con lo que aún no se ha guardado.</translation>
    </message>
    <message>
        <source>The sheet is as it was before.</source>
        <translation>La ficha está como antes.</translation>
    </message>
    <message>
        <source>The sheet was begun</source>
        <translation>Se empezó la ficha</translation>
    </message>
    <message>
        <source>The sheet was deleted</source>
        <translation>Se eliminó la ficha</translation>
    </message>
    <message>
        <source>The step that has begun is finished first, so that nothing is in doubt.</source>
        <translation>El paso que ya empezó se termina primero, para que nada quede en duda.</translation>
    </message>
    <message>
        <source>The sync met a fault of the program</source>
        <translation>La sincronización encontró una falla del programa</translation>
    </message>
    <message>
        <source>The sync of {day} {time}</source>
        <translation>La sincronización del {day} a las {time}</translation>
    </message>
    <message>
        <source>The tenant and the mailbox through which your partners&apos; files come and go.</source>
        <translation>El tenant y el buzón por los que van y vienen los archivos de sus socios.</translation>
    </message>
    <message>
        <source>The test only lists folders. No file is taken or sent.</source>
        <translation>La prueba solo lista carpetas. No se toma ni se envía ningún archivo.</translation>
    </message>
    <message>
        <source>The test only reads. Nothing in Acumatica changes until you approve a first document yourself.</source>
        <translation>La prueba solo lee. Nada cambia en Acumatica hasta que usted mismo apruebe un primer documento.</translation>
    </message>
    <message>
        <source>The view {name} is deleted</source>
        <translation>Se eliminó la vista {name}</translation>
    </message>
    <message>
        <source>The view {name} is kept</source>
        <translation>Se conservó la vista {name}</translation>
    </message>
    <message>
        <source>The view {old} is called {new} now</source>
        <translation>La vista {old} ahora se llama {new}</translation>
    </message>
    <message>
        <source>The warehouse</source>
        <translation>El almacén</translation>
    </message>
    <message>
        <source>The whole address with its path: https://erp.example.com/AcumaticaERP</source>
        <translation>La dirección completa con su ruta: https://erp.example.com/AcumaticaERP</translation>
    </message>
    <message>
        <source>The whole document</source>
        <translation>El documento completo</translation>
    </message>
    <message>
        <source>The window closes and opens again with this copy. The present ledger is kept beside it; nothing is removed.</source>
        <translation>La ventana se cierra y vuelve a abrirse con esta copia. El registro local actual se conserva al lado; no se elimina nada.</translation>
    </message>
    <message>
        <source>The window opens again by itself. Please do not switch off.</source>
        <translation>La ventana se abre de nuevo por sí sola. No apague la computadora.</translation>
    </message>
    <message>
        <source>The {name}, as the partner gave it to you</source>
        <translation>El dato «{name}», como se lo dio el socio</translation>
    </message>
    <message>
        <source>Their 997</source>
        <translation>Su 997</translation>
    </message>
    <message>
        <source>Their GS id</source>
        <translation>Su identificador GS</translation>
    </message>
    <message>
        <source>Their ISA id</source>
        <translation>Su identificador ISA</translation>
    </message>
    <message>
        <source>Their ISA qualifier</source>
        <translation>Su calificador ISA</translation>
    </message>
    <message>
        <source>Their advice</source>
        <translation>Su aviso de aplicación</translation>
    </message>
    <message>
        <source>Their code</source>
        <translation>Su código</translation>
    </message>
    <message>
        <source>Their fields are there</source>
        <translation>Sus campos están</translation>
    </message>
    <message>
        <source>Their id</source>
        <translation>Su identificador</translation>
    </message>
    <message>
        <source>Their implementation guide has the ids; your administrator of Cleo knows the folders. Prices, items and everything finer is on the partner&apos;s sheet later.</source>
        <translation>Su guía de implementación tiene los identificadores; su administrador de Cleo conoce las carpetas. Precios, artículos y demás detalles van después en la ficha del socio.</translation>
    </message>
    <message>
        <source>Their invoices</source>
        <translation>Sus facturas</translation>
    </message>
    <message>
        <source>Their invoices come in</source>
        <translation>Llegan sus facturas</translation>
    </message>
    <message>
        <source>Their note</source>
        <translation>Su nota</translation>
    </message>
    <message>
        <source>Their order answers</source>
        <translation>Sus respuestas a pedidos</translation>
    </message>
    <message>
        <source>Their order answers come in</source>
        <translation>Llegan sus respuestas a pedidos</translation>
    </message>
    <message>
        <source>Their orders</source>
        <translation>Sus pedidos</translation>
    </message>
    <message>
        <source>Their orders come in</source>
        <translation>Llegan sus pedidos</translation>
    </message>
    <message>
        <source>Their ship notices</source>
        <translation>Sus avisos de embarque</translation>
    </message>
    <message>
        <source>Their ship notices come in</source>
        <translation>Llegan sus avisos de embarque</translation>
    </message>
    <message>
        <source>Their {kind}</source>
        <translation>Su {kind}</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>De ellos</translation>
    </message>
    <message>
        <source>There are no acknowledgments yet</source>
        <translation>Todavía no hay acuses</translation>
    </message>
    <message>
        <source>There are no documents yet</source>
        <translation>Todavía no hay documentos</translation>
    </message>
    <message>
        <source>There is no network. You can read, fix and approve as usual.</source>
        <translation>No hay red. Puede leer, corregir y aprobar como siempre.</translation>
    </message>
    <message>
        <source>There is no partner yet.</source>
        <translation>Todavía no hay ningún socio.</translation>
    </message>
    <message>
        <source>There is no printer. The papers can be saved as a PDF instead.</source>
        <translation>No hay impresora. Los papeles pueden guardarse como PDF.</translation>
    </message>
    <message>
        <source>There is nothing to do it with now.</source>
        <translation>Ahora no hay con qué hacerlo.</translation>
    </message>
    <message>
        <source>There is nothing to export.</source>
        <translation>No hay nada que exportar.</translation>
    </message>
    <message>
        <source>They come when partners answer what you sent.</source>
        <translation>Llegan cuando los socios contestan lo que usted envió.</translation>
    </message>
    <message>
        <source>They know accepted with errors</source>
        <translation>Conocen «aceptado con errores»</translation>
    </message>
    <message>
        <source>This afternoon</source>
        <translation>Esta tarde</translation>
    </message>
    <message>
        <source>This document waits for no late answer.</source>
        <translation>Este documento no espera ninguna respuesta atrasada.</translation>
    </message>
    <message>
        <source>This is the first one of the list.</source>
        <translation>Este es el primero de la lista.</translation>
    </message>
    <message>
        <source>This is the first one.</source>
        <translation>Este es el primero.</translation>
    </message>
    <message>
        <source>This is the last one.</source>
        <translation>Este es el último.</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Esta lista</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Este mes</translation>
    </message>
    <message>
        <source>This screen has no keys of its own.</source>
        <translation>Esta pantalla no tiene teclas propias.</translation>
    </message>
    <message>
        <source>This sheet was made of {file}. Look it over, then save it.</source>
        <translation>Esta ficha se hizo a partir de {file}. Revísela y guárdela.</translation>
    </message>
    <message>
        <source>This was the last one of the list.</source>
        <translation>Este era el último de la lista.</translation>
    </message>
    <message>
        <source>This works on: {screen}. Go there first.</source>
        <translation>Esto funciona en: {screen}. Vaya ahí primero.</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Este año</translation>
    </message>
    <message>
        <source>Three short pages connect the two and bring in your first trading partner. You can stop at any page and go on later; what was saved stays.</source>
        <translation>Tres páginas cortas conectan ambos y traen a su primer socio. Puede detenerse en cualquier página y seguir después; lo guardado se conserva.</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>Jueves</translation>
    </message>
    <message>
        <source>Time to acknowledgment</source>
        <translation>Tiempo hasta el acuse</translation>
    </message>
    <message>
        <source>Time to acknowledgment by day</source>
        <translation>Tiempo hasta el acuse por día</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona horaria</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Cronología</translation>
    </message>
    <message>
        <source>To be confirmed with their guide:
{points}</source>
        <translation>Por confirmar con su guía:
{points}</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Por hacer</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>Por revisar</translation>
    </message>
    <message>
        <source>To {address}</source>
        <translation>Para {address}</translation>
    </message>
    <message>
        <source>To {name}, {address}</source>
        <translation>Para {name}, {address}</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Today shows who must act.</source>
        <translation>Hoy muestra quién debe actuar.</translation>
    </message>
    <message>
        <source>Today shows who must act. It is with {name} now.</source>
        <translation>Hoy muestra quién debe actuar. Ahora lo tiene {name}.</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Juntos</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>Tolerancia</translation>
    </message>
    <message>
        <source>Tolerances</source>
        <translation>Tolerancias</translation>
    </message>
    <message>
        <source>Tolerances: what if</source>
        <translation>Tolerancias: y si</translation>
    </message>
    <message>
        <source>Tomorrow morning</source>
        <translation>Mañana por la mañana</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Temas</translation>
    </message>
    <message>
        <source>Total of the lines</source>
        <translation>Total de las líneas</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>Totales</translation>
    </message>
    <message>
        <source>Totals, in money</source>
        <translation>Totales, en dinero</translation>
    </message>
    <message>
        <source>Totals, in percent</source>
        <translation>Totales, en porcentaje</translation>
    </message>
    <message>
        <source>Trading partners</source>
        <translation>Socios comerciales</translation>
    </message>
    <message>
        <source>Trouble only</source>
        <translation>Solo problemas</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Intentar ahora</translation>
    </message>
    <message>
        <source>Try the failed step again</source>
        <translation>Reintentar el paso que falló</translation>
    </message>
    <message>
        <source>Try this step again</source>
        <translation>Intentar este paso de nuevo</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>Martes</translation>
    </message>
    <message>
        <source>Twice</source>
        <translation>Dos veces</translation>
    </message>
    <message>
        <source>Twice or contradictory</source>
        <translation>Dos veces o contradictorio</translation>
    </message>
    <message>
        <source>Two characters, such as ZZ, 01 or 08</source>
        <translation>Dos caracteres, como ZZ, 01 u 08</translation>
    </message>
    <message>
        <source>Two meanings</source>
        <translation>Dos significados</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Type a name</source>
        <translation>Escriba un nombre</translation>
    </message>
    <message>
        <source>Type a value</source>
        <translation>Escribir un valor</translation>
    </message>
    <message>
        <source>Type codes</source>
        <translation>Códigos de tipo</translation>
    </message>
    <message>
        <source>Type to find among the choices</source>
        <translation>Escriba para buscar entre las opciones</translation>
    </message>
    <message>
        <source>Under which name is this list kept?</source>
        <translation>¿Con qué nombre se conserva esta lista?</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Undo last change</source>
        <translation>Deshacer el último cambio</translation>
    </message>
    <message>
        <source>Unfold a line</source>
        <translation>Desplegar una línea</translation>
    </message>
    <message>
        <source>Unfold the left bar</source>
        <translation>Desplegar la barra</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Unidades</translation>
    </message>
    <message>
        <source>Unknown item</source>
        <translation>Artículo desconocido</translation>
    </message>
    <message>
        <source>Unknown partner</source>
        <translation>Socio desconocido</translation>
    </message>
    <message>
        <source>Unknown sender</source>
        <translation>Remitente desconocido</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Ilegible</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Until the partner is in production</source>
        <translation>Hasta que el socio esté en producción</translation>
    </message>
    <message>
        <source>Until then</source>
        <translation>Hasta entonces</translation>
    </message>
    <message>
        <source>Urgent only</source>
        <translation>Solo lo urgente</translation>
    </message>
    <message>
        <source>Use it from now on</source>
        <translation>Usarlo desde ahora</translation>
    </message>
    <message>
        <source>Use this template</source>
        <translation>Usar esta plantilla</translation>
    </message>
    <message>
        <source>Use {folder}</source>
        <translation>Usar {folder}</translation>
    </message>
    <message>
        <source>Use {value}</source>
        <translation>Usar {value}</translation>
    </message>
    <message numerus="yes">
        <source>Used in %n waiting document(s).</source>
        <translation>
            <numerusform>Se usa en %n documento en espera.</numerusform>
            <numerusform>Se usa en %n documentos en espera.</numerusform>
        </translation>
    </message>
    <message>
        <source>Used since</source>
        <translation>Usado desde</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>User and password</source>
        <translation>Usuario y contraseña</translation>
    </message>
    <message>
        <source>User and password, the older way</source>
        <translation>Usuario y contraseña, la forma anterior</translation>
    </message>
    <message>
        <source>Usually: ask about each difference</source>
        <translation>Habitual: preguntar por cada diferencia</translation>
    </message>
    <message>
        <source>Usually: stop until a person decides</source>
        <translation>Habitual: parar hasta que una persona decida</translation>
    </message>
    <message>
        <source>Usually: wait to be approved together</source>
        <translation>Habitual: esperar la aprobación conjunta</translation>
    </message>
    <message>
        <source>Usually: wait, matched again after each sync</source>
        <translation>Habitual: esperar y comparar tras cada sincronización</translation>
    </message>
    <message>
        <source>Usually: {value}</source>
        <translation>Lo habitual: {value}</translation>
    </message>
    <message>
        <source>Value that is written instead</source>
        <translation>Valor que se escribe en su lugar</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>Proveedor</translation>
    </message>
    <message>
        <source>Vendor ID, when you buy from them</source>
        <translation>Identificador de proveedor, cuando usted les compra</translation>
    </message>
    <message>
        <source>Vendor in Acumatica</source>
        <translation>Proveedor en Acumatica</translation>
    </message>
    <message>
        <source>Vendor {vendor} in Acumatica</source>
        <translation>Proveedor {vendor} en Acumatica</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Veredicto</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Waiting for the sync</source>
        <translation>Esperando la sincronización</translation>
    </message>
    <message>
        <source>Waiting on others</source>
        <translation>Esperando a otros</translation>
    </message>
    <message>
        <source>Waiting then</source>
        <translation>En espera entonces</translation>
    </message>
    <message>
        <source>Walk by field, element or line in the view with the focus</source>
        <translation>Recorrer por campo, elemento o línea la vista con el foco</translation>
    </message>
    <message>
        <source>Warehouse</source>
        <translation>Almacén</translation>
    </message>
    <message>
        <source>Warehouses</source>
        <translation>Almacenes</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Con advertencias</translation>
    </message>
    <message>
        <source>Way of shipping</source>
        <translation>Forma de envío</translation>
    </message>
    <message>
        <source>We send this partner nothing.</source>
        <translation>No enviamos nada a este socio.</translation>
    </message>
    <message>
        <source>We try again in {span}.</source>
        <translation>Se intenta de nuevo en {span}.</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>Miércoles</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Bienvenida</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>What Cleo has taken comes here.</source>
        <translation>Aquí llega lo que Cleo ya tomó.</translation>
    </message>
    <message>
        <source>What a sync would do</source>
        <translation>Qué haría una sincronización</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>Qué se puede hacer</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué pasó</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Qué pasa</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Y si</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>Qué se cuenta</translation>
    </message>
    <message>
        <source>What is due</source>
        <translation>Qué vence</translation>
    </message>
    <message>
        <source>What is the view {name} called from now on?</source>
        <translation>¿Cómo se llama desde ahora la vista {name}?</translation>
    </message>
    <message>
        <source>What is written to Acumatica comes here.</source>
        <translation>Aquí llega lo que se escribe en Acumatica.</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Qué está mal</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Qué hace</translation>
    </message>
    <message>
        <source>What it said</source>
        <translation>Qué decía</translation>
    </message>
    <message>
        <source>What needs me</source>
        <translation>Lo que me necesita</translation>
    </message>
    <message>
        <source>What needs you, is due, and is owed</source>
        <translation>Lo que requiere su atención, lo que vence y lo que se debe</translation>
    </message>
    <message>
        <source>What other tolerances would have let pass</source>
        <translation>Qué habrían dejado pasar otras tolerancias</translation>
    </message>
    <message>
        <source>What stays yours is not sent to them by this: tell them.</source>
        <translation>Lo que usted conserva no se les envía con esto: avíseles.</translation>
    </message>
    <message>
        <source>What the next person should know</source>
        <translation>Lo que debe saber la siguiente persona</translation>
    </message>
    <message>
        <source>What the rule says</source>
        <translation>Qué dice la regla</translation>
    </message>
    <message>
        <source>What the syncs did</source>
        <translation>Lo que hicieron las sincronizaciones</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Qué hacer</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Qué se encontró</translation>
    </message>
    <message>
        <source>What was read</source>
        <translation>Qué se leyó</translation>
    </message>
    <message>
        <source>What was received, sent and set aside since is taken over. Nothing leaves twice: what may have left already is looked up at Cleo first, and you are asked where that cannot tell.</source>
        <translation>Lo que desde entonces se recibió, se envió y se apartó se conserva. Nada sale dos veces: lo que quizá ya salió se busca primero en Cleo, y se le pregunta a usted cuando eso no basta.</translation>
    </message>
    <message>
        <source>What was refused, or could not be done, would lie here.</source>
        <translation>Aquí quedaría lo que se rechazó o no se pudo hacer.</translation>
    </message>
    <message>
        <source>What was taken from where</source>
        <translation>Qué se tomó de cuál</translation>
    </message>
    <message>
        <source>What was tried while a service does not answer</source>
        <translation>Lo que se intentó mientras un servicio no contesta</translation>
    </message>
    <message>
        <source>What we take</source>
        <translation>Qué aceptamos</translation>
    </message>
    <message>
        <source>What we tried</source>
        <translation>Qué se intentó</translation>
    </message>
    <message>
        <source>What will be written</source>
        <translation>Qué se escribirá</translation>
    </message>
    <message>
        <source>What would change is known when it fits an order of ours.</source>
        <translation>Lo que cambiaría se sabe cuando corresponda a un pedido nuestro.</translation>
    </message>
    <message>
        <source>What you put aside with a reason is kept here.</source>
        <translation>Aquí se conserva lo que usted aparta con un motivo.</translation>
    </message>
    <message>
        <source>What you put off until later is kept here, and comes back by itself.</source>
        <translation>Lo que usted pospone se guarda aquí y vuelve por sí solo.</translation>
    </message>
    <message>
        <source>What you trade</source>
        <translation>Qué intercambian</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>When they buy from us</source>
        <translation>Cuando nos compran</translation>
    </message>
    <message>
        <source>When we buy from them</source>
        <translation>Cuando les compramos</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Where did you look, and did it arrive?</source>
        <translation>¿Dónde lo buscó, y llegó?</translation>
    </message>
    <message>
        <source>Where is it?</source>
        <translation>¿Dónde está?</translation>
    </message>
    <message>
        <source>Where the copy goes</source>
        <translation>Dónde se guarda la copia</translation>
    </message>
    <message>
        <source>Where the list goes</source>
        <translation>A dónde va la lista</translation>
    </message>
    <message>
        <source>Where the papers go</source>
        <translation>A dónde van los papeles</translation>
    </message>
    <message>
        <source>Where the printer can</source>
        <translation>Si la impresora puede</translation>
    </message>
    <message>
        <source>Where the support bundle goes</source>
        <translation>Dónde se guarda el paquete de soporte</translation>
    </message>
    <message>
        <source>Which documents</source>
        <translation>Qué documentos</translation>
    </message>
    <message>
        <source>Which key does what? For example: approve</source>
        <translation>¿Qué tecla hace qué? Por ejemplo: aprobar</translation>
    </message>
    <message>
        <source>Which of their codes stands for your {kind} {code}?</source>
        <translation>¿Cuál de sus códigos corresponde a su propio código {code} ({kind})?</translation>
    </message>
    <message>
        <source>Which of your codes stands for their {kind} {code}?</source>
        <translation>¿Cuál de los códigos de usted corresponde al código {code} de ellos ({kind})?</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Who acts</source>
        <translation>Quién actúa</translation>
    </message>
    <message numerus="yes">
        <source>Who takes (it|the %n documents) on?</source>
        <translation>
            <numerusform>¿Quién toma el documento (%n)?</numerusform>
            <numerusform>¿Quién toma los %n documentos?</numerusform>
        </translation>
    </message>
    <message>
        <source>Who takes it?</source>
        <translation>¿Quién lo toma?</translation>
    </message>
    <message>
        <source>Whole line</source>
        <translation>Línea completa</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message numerus="yes">
        <source>Why (is it|are %n documents) set aside?</source>
        <translation>
            <numerusform>¿Por qué se aparta el documento (%n)?</numerusform>
            <numerusform>¿Por qué se apartan los %n documentos?</numerusform>
        </translation>
    </message>
    <message>
        <source>Why documents stopped</source>
        <translation>Por qué se detuvieron documentos</translation>
    </message>
    <message>
        <source>Why is it processed although it is here already?</source>
        <translation>¿Por qué se procesa aunque ya está aquí?</translation>
    </message>
    <message>
        <source>Why is this partner deleted?</source>
        <translation>¿Por qué se elimina este socio?</translation>
    </message>
    <message>
        <source>Why, in one sentence: for example, promotion week</source>
        <translation>Por qué, en una frase: por ejemplo, semana de promoción</translation>
    </message>
    <message>
        <source>Will be ignored</source>
        <translation>Se ignorarán</translation>
    </message>
    <message>
        <source>With errors</source>
        <translation>Con errores</translation>
    </message>
    <message>
        <source>With its address</source>
        <translation>Con su dirección</translation>
    </message>
    <message>
        <source>With this partner</source>
        <translation>Con este socio</translation>
    </message>
    <message>
        <source>With {name}</source>
        <translation>Con {name}</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>Dentro de</translation>
    </message>
    <message>
        <source>Within rule</source>
        <translation>Dentro de la regla</translation>
    </message>
    <message>
        <source>Without what is put off</source>
        <translation>Sin lo pospuesto</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Trabajo</translation>
    </message>
    <message>
        <source>Would have passed</source>
        <translation>Habrían pasado</translation>
    </message>
    <message>
        <source>Would pass</source>
        <translation>Pasarían</translation>
    </message>
    <message>
        <source>Write a number, such as 10,000.</source>
        <translation>Escriba un número, como 10,000.</translation>
    </message>
    <message>
        <source>Write one sentence first.</source>
        <translation>Escriba primero una frase.</translation>
    </message>
    <message>
        <source>Write text in capitals</source>
        <translation>Escribir texto en mayúsculas</translation>
    </message>
    <message>
        <source>Write the carrier</source>
        <translation>Escribir el transportista</translation>
    </message>
    <message>
        <source>Write the cross-references to a file</source>
        <translation>Escribir las referencias cruzadas en un archivo</translation>
    </message>
    <message>
        <source>Write the evidence pack</source>
        <translation>Escribir el paquete de evidencia</translation>
    </message>
    <message>
        <source>Write the paper as PDF</source>
        <translation>Escribir el papel como PDF</translation>
    </message>
    <message>
        <source>Write to Acumatica</source>
        <translation>Escribir en Acumatica</translation>
    </message>
    <message>
        <source>Writing</source>
        <comment>how documents are written</comment>
        <translation>Escritura</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Escribiendo</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Escrito</translation>
    </message>
    <message>
        <source>Written to {file}</source>
        <translation>Escrito en {file}</translation>
    </message>
    <message>
        <source>Written to {file}. It holds no address, no user and no password.</source>
        <translation>Escrito en {file}. No contiene dirección, usuario ni contraseña.</translation>
    </message>
    <message>
        <source>Wrong counts</source>
        <translation>Cuentas erróneas</translation>
    </message>
    <message>
        <source>Wrong segments</source>
        <translation>Segmentos erróneos</translation>
    </message>
    <message>
        <source>Wrong values</source>
        <translation>Valores erróneos</translation>
    </message>
    <message>
        <source>X12</source>
        <translation>X12</translation>
    </message>
    <message>
        <source>X12 code of the kind of number; empty for any</source>
        <translation>Código X12 del tipo de número; vacío para cualquiera</translation>
    </message>
    <message>
        <source>X12 view</source>
        <translation>Vista X12</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>Yes, it is right</source>
        <translation>Sí, es correcto</translation>
    </message>
    <message>
        <source>Yes. {consequence}</source>
        <translation>Sí. {consequence}</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ayer</translation>
    </message>
    <message>
        <source>You have been through a whole day</source>
        <translation>Ya pasó por un día completo</translation>
    </message>
    <message>
        <source>Your IT has prepared this connection.</source>
        <translation>Su área de TI preparó esta conexión.</translation>
    </message>
    <message>
        <source>Your IT has prepared this connection: only the sign-in is asked for.</source>
        <translation>Su área de TI preparó esta conexión: solo se pide el inicio de sesión.</translation>
    </message>
    <message>
        <source>Your entries are kept if you stop here.</source>
        <translation>Lo que escribió se conserva aquí si se detiene.</translation>
    </message>
    <message>
        <source>Your first trading partner</source>
        <translation>Su primer socio</translation>
    </message>
    <message>
        <source>Your {kind}</source>
        <translation>Su propio {kind}</translation>
    </message>
    <message>
        <source>a command: everything that has a key</source>
        <translation>un comando: todo lo que tiene tecla</translation>
    </message>
    <message>
        <source>a date</source>
        <translation>una fecha</translation>
    </message>
    <message>
        <source>a partner: opens the sheet</source>
        <translation>un socio: abre la ficha</translation>
    </message>
    <message>
        <source>accept and tell</source>
        <translation>aceptar y avisar</translation>
    </message>
    <message>
        <source>accept, say nothing</source>
        <translation>aceptar sin avisar</translation>
    </message>
    <message>
        <source>acknowledgment(s) (997) will go to Cleo</source>
        <translation>(acuse (997) saldrá|acuses (997) saldrán) para Cleo</translation>
    </message>
    <message>
        <source>added up in the summary</source>
        <translation>sumadas en el resumen</translation>
    </message>
    <message>
        <source>after an approval</source>
        <translation>después de una aprobación</translation>
    </message>
    <message>
        <source>after what came in is stored</source>
        <translation>después de guardar lo que llegó</translation>
    </message>
    <message>
        <source>always</source>
        <translation>siempre</translation>
    </message>
    <message>
        <source>an item: every document that has it</source>
        <translation>un artículo: todos los documentos que lo tienen</translation>
    </message>
    <message>
        <source>an unknown sender</source>
        <translation>un remitente desconocido</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>another item</source>
        <translation>otro artículo</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>respuesta</translation>
    </message>
    <message>
        <source>answer(s) of partners will be matched</source>
        <translation>(respuesta de socio se asignará|respuestas de socios se asignarán)</translation>
    </message>
    <message>
        <source>any number: order, invoice, control number, amount</source>
        <translation>cualquier número: pedido, factura, número de control, importe</translation>
    </message>
    <message>
        <source>anywhere</source>
        <translation>en cualquier lugar</translation>
    </message>
    <message>
        <source>as the record has them</source>
        <translation>como lo tiene el registro</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>como siempre</translation>
    </message>
    <message>
        <source>ask about each difference</source>
        <translation>preguntar por cada diferencia</translation>
    </message>
    <message>
        <source>bar</source>
        <translation>barra</translation>
    </message>
    <message>
        <source>bill(s) will be created</source>
        <translation>(factura por pagar se creará|facturas por pagar se crearán)</translation>
    </message>
    <message>
        <source>blocks</source>
        <translation>detiene</translation>
    </message>
    <message>
        <source>by Sync</source>
        <translation>por la sincronización</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>por sí solo</translation>
    </message>
    <message>
        <source>by the command line</source>
        <translation>por la línea de comandos</translation>
    </message>
    <message>
        <source>by the standard&apos;s old rule</source>
        <translation>según la regla antigua del estándar</translation>
    </message>
    <message>
        <source>by {day} {time}</source>
        <translation>a más tardar el {day} a las {time}</translation>
    </message>
    <message>
        <source>calendar</source>
        <translation>calendario</translation>
    </message>
    <message>
        <source>cause</source>
        <translation>causa</translation>
    </message>
    <message>
        <source>check</source>
        <translation>revisión</translation>
    </message>
    <message>
        <source>clean at once</source>
        <translation>limpio de inmediato</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>coma</translation>
    </message>
    <message>
        <source>commands</source>
        <translation>comandos</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>completo</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>contacto</translation>
    </message>
    <message>
        <source>could not be looked at</source>
        <translation>no se pudo consultar</translation>
    </message>
    <message>
        <source>cross-references</source>
        <translation>referencias cruzadas</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>cliente</translation>
    </message>
    <message>
        <source>dates {limit}</source>
        <translation>fechas {limit}</translation>
    </message>
    <message>
        <source>day</source>
        <translation>día</translation>
    </message>
    <message>
        <source>dd MMMM yyyy</source>
        <comment>pattern of a day with its year</comment>
        <translation>d &apos;de&apos; MMMM &apos;de&apos; yyyy</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <comment>pattern of a day in full</comment>
        <translation>dddd d &apos;de&apos; MMMM</translation>
    </message>
    <message>
        <source>delivery</source>
        <translation>entrega</translation>
    </message>
    <message>
        <source>did not work</source>
        <translation>no funcionó</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>difiere</translation>
    </message>
    <message>
        <source>document(s) will wait for your look</source>
        <translation>(documento esperará|documentos esperarán) que lo revise</translation>
    </message>
    <message>
        <source>documents and rules</source>
        <translation>documentos y reglas</translation>
    </message>
    <message>
        <source>documents in all</source>
        <translation>documentos en total</translation>
    </message>
    <message>
        <source>documents this week</source>
        <translation>documentos de esta semana</translation>
    </message>
    <message>
        <source>does it without this</source>
        <translation>lo hace sin esto</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>due in {span}</source>
        <translation>vence en {span}</translation>
    </message>
    <message>
        <source>due {time}</source>
        <translation>vence {time}</translation>
    </message>
    <message>
        <source>each charge</source>
        <translation>cada cargo</translation>
    </message>
    <message>
        <source>each line</source>
        <translation>cada línea</translation>
    </message>
    <message>
        <source>enabled or disabled</source>
        <translation>activado o desactivado</translation>
    </message>
    <message>
        <source>every hour of every day</source>
        <translation>cada hora de cada día</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallido</translation>
    </message>
    <message>
        <source>file(s) will go to Cleo</source>
        <translation>(archivo saldrá|archivos saldrán) para Cleo</translation>
    </message>
    <message>
        <source>from the goods</source>
        <translation>de la mercancía</translation>
    </message>
    <message>
        <source>from the whole invoice</source>
        <translation>de la factura completa</translation>
    </message>
    <message>
        <source>go by themselves</source>
        <translation>siguen por sí solas</translation>
    </message>
    <message>
        <source>held until you decide</source>
        <translation>retenido hasta que usted decida</translation>
    </message>
    <message>
        <source>in</source>
        <translation>recibidos</translation>
    </message>
    <message>
        <source>in Acumatica</source>
        <translation>en Acumatica</translation>
    </message>
    <message>
        <source>in each line</source>
        <translation>en cada línea</translation>
    </message>
    <message>
        <source>in the heading</source>
        <translation>en el encabezado</translation>
    </message>
    <message>
        <source>in {hours} h</source>
        <translation>en {hours} h</translation>
    </message>
    <message>
        <source>in {hours} h {minutes} min</source>
        <translation>en {hours} h {minutes} min</translation>
    </message>
    <message>
        <source>in {minutes} min</source>
        <translation>en {minutes} min</translation>
    </message>
    <message>
        <source>in {span}</source>
        <translation>en {span}</translation>
    </message>
    <message>
        <source>invoice(s) will go to Cleo</source>
        <translation>(factura saldrá|facturas saldrán) para Cleo</translation>
    </message>
    <message>
        <source>is noted</source>
        <translation>se anota</translation>
    </message>
    <message>
        <source>items</source>
        <translation>artículos</translation>
    </message>
    <message>
        <source>its address, a user for the sync, and the connected application</source>
        <translation>su dirección, un usuario para la sincronización y la aplicación conectada</translation>
    </message>
    <message>
        <source>last 7 days</source>
        <translation>últimos 7 días</translation>
    </message>
    <message>
        <source>last {number}</source>
        <translation>último {number}</translation>
    </message>
    <message numerus="yes">
        <source>last {number}, %n never came</source>
        <translation>
            <numerusform>último {number}, %n nunca llegó</numerusform>
            <numerusform>último {number}, %n nunca llegaron</numerusform>
        </translation>
    </message>
    <message>
        <source>leaves in {span}</source>
        <translation>sale en {span}</translation>
    </message>
    <message>
        <source>leaves now</source>
        <translation>sale ahora</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>se omite</translation>
    </message>
    <message>
        <source>lines</source>
        <translation>líneas</translation>
    </message>
    <message>
        <source>look at both sums</source>
        <translation>revise ambas sumas</translation>
    </message>
    <message>
        <source>look at terms and freight</source>
        <translation>revise condiciones y flete</translation>
    </message>
    <message>
        <source>look at the lines that were not found</source>
        <translation>revise las líneas que no se encontraron</translation>
    </message>
    <message>
        <source>match level</source>
        <translation>nivel de coincidencia</translation>
    </message>
    <message>
        <source>matched again after each sync</source>
        <translation>se compara de nuevo después de cada sincronización</translation>
    </message>
    <message>
        <source>median to their 997</source>
        <translation>mediana hasta su 997</translation>
    </message>
    <message>
        <source>median {when}, {late} late of {answered}</source>
        <translation>mediana {when}, {late} tarde de {answered}</translation>
    </message>
    <message>
        <source>most urgent first</source>
        <translation>lo más urgente primero</translation>
    </message>
    <message>
        <source>move</source>
        <translation>mover</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nombre</translation>
    </message>
    <message>
        <source>need you</source>
        <translation>requieren su atención</translation>
    </message>
    <message>
        <source>next</source>
        <translation>siguiente</translation>
    </message>
    <message>
        <source>next check {time}</source>
        <translation>próxima revisión {time}</translation>
    </message>
    <message>
        <source>next field</source>
        <translation>campo siguiente</translation>
    </message>
    <message>
        <source>next finding</source>
        <translation>hallazgo siguiente</translation>
    </message>
    <message>
        <source>next open field</source>
        <translation>campo abierto siguiente</translation>
    </message>
    <message>
        <source>no clock</source>
        <translation>sin plazo</translation>
    </message>
    <message>
        <source>no gaps</source>
        <translation>sin huecos</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>none</source>
        <comment>figure</comment>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>none yet; add one under Partners</source>
        <translation>todavía ninguno; agregue uno en Socios</translation>
    </message>
    <message>
        <source>none: every difference is looked at</source>
        <translation>ninguna: se revisa cada diferencia</translation>
    </message>
    <message>
        <source>not X12, as it came</source>
        <translation>no es X12, como llegó</translation>
    </message>
    <message>
        <source>not decided</source>
        <translation>sin decidir</translation>
    </message>
    <message>
        <source>not exchanged</source>
        <translation>no se intercambia</translation>
    </message>
    <message>
        <source>not expected</source>
        <translation>no se espera</translation>
    </message>
    <message>
        <source>not on ours</source>
        <translation>no está en el nuestro</translation>
    </message>
    <message>
        <source>not on theirs</source>
        <translation>no está en el de ellos</translation>
    </message>
    <message>
        <source>not opened yet</source>
        <translation>todavía sin abrir</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>sin conexión</translation>
    </message>
    <message>
        <source>not written yet</source>
        <translation>todavía sin escribir</translation>
    </message>
    <message>
        <source>note</source>
        <translation>nota</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>nothing happens before you approve</source>
        <translation>no pasa nada antes de que usted apruebe</translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation>nada nuevo</translation>
    </message>
    <message>
        <source>nothing to decide</source>
        <translation>nada por decidir</translation>
    </message>
    <message>
        <source>nothing to do</source>
        <translation>nada que hacer</translation>
    </message>
    <message>
        <source>off</source>
        <translation>desactivado</translation>
    </message>
    <message>
        <source>on</source>
        <translation>activado</translation>
    </message>
    <message>
        <source>only of parties without a code</source>
        <translation>solo de partes sin código</translation>
    </message>
    <message>
        <source>only on ours</source>
        <translation>solo en el nuestro</translation>
    </message>
    <message>
        <source>only on theirs</source>
        <translation>solo en el de ellos</translation>
    </message>
    <message>
        <source>open</source>
        <translation>abrir</translation>
    </message>
    <message>
        <source>orders</source>
        <translation>pedidos</translation>
    </message>
    <message>
        <source>our ids</source>
        <translation>nuestros identificadores</translation>
    </message>
    <message>
        <source>ours</source>
        <translation>nuestro</translation>
    </message>
    <message>
        <source>out</source>
        <translation>enviados</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>vencido</translation>
    </message>
    <message>
        <source>overdue {span}</source>
        <translation>vencido hace {span}</translation>
    </message>
    <message>
        <source>partner</source>
        <translation>socio</translation>
    </message>
    <message>
        <source>partners</source>
        <translation>socios</translation>
    </message>
    <message>
        <source>price {limit}</source>
        <translation>precio {limit}</translation>
    </message>
    <message>
        <source>purchase order update(s) will be written</source>
        <translation>(actualización de orden de compra se escribirá|actualizaciones de orden de compra se escribirán)</translation>
    </message>
    <message>
        <source>purchase order(s) will go to Cleo</source>
        <translation>(orden de compra saldrá|órdenes de compra saldrán) para Cleo</translation>
    </message>
    <message>
        <source>quantity {limit}</source>
        <translation>cantidad {limit}</translation>
    </message>
    <message>
        <source>record(s) will be changed</source>
        <translation>(registro se cambiará|registros se cambiarán)</translation>
    </message>
    <message>
        <source>record(s) will be created</source>
        <translation>(registro se creará|registros se crearán)</translation>
    </message>
    <message>
        <source>reject</source>
        <translation>rechazar</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>sales order(s) will be created</source>
        <translation>(pedido de venta se creará|pedidos de venta se crearán)</translation>
    </message>
    <message>
        <source>same</source>
        <translation>igual</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>punto y coma</translation>
    </message>
    <message>
        <source>separators</source>
        <translation>separadores</translation>
    </message>
    <message>
        <source>ship notice(s) will be written to purchase orders</source>
        <translation>(aviso de embarque se escribirá|avisos de embarque se escribirán) en órdenes de compra</translation>
    </message>
    <message>
        <source>ship-to locations</source>
        <translation>lugares de entrega</translation>
    </message>
    <message>
        <source>since midnight, {received} in and {sent} out</source>
        <translation>desde la medianoche, {received} recibidos y {sent} enviados</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>omitido</translation>
    </message>
    <message>
        <source>something needs a person</source>
        <translation>algo necesita a una persona</translation>
    </message>
    <message>
        <source>soonest first</source>
        <translation>lo más próximo primero</translation>
    </message>
    <message>
        <source>spread over the lines</source>
        <translation>repartidas entre las líneas</translation>
    </message>
    <message>
        <source>stop until a person decides</source>
        <translation>parar hasta que una persona decida</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>detenido</translation>
    </message>
    <message>
        <source>stored, and not proved by a test yet</source>
        <translation>guardada, y todavía sin comprobar con una prueba</translation>
    </message>
    <message>
        <source>sum of the quantities</source>
        <translation>suma de las cantidades</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>tabulador</translation>
    </message>
    <message>
        <source>takes back the newest, {number}</source>
        <translation>recupera el más reciente, {number}</translation>
    </message>
    <message>
        <source>takes it back</source>
        <translation>lo recupera</translation>
    </message>
    <message>
        <source>test or production</source>
        <translation>prueba o producción</translation>
    </message>
    <message>
        <source>tested, every step worked</source>
        <translation>probada, cada paso funcionó</translation>
    </message>
    <message>
        <source>the first one</source>
        <translation>el primero</translation>
    </message>
    <message>
        <source>the ids in the envelopes, the folders, and what you trade</source>
        <translation>los identificadores de los sobres, las carpetas y lo que intercambian</translation>
    </message>
    <message>
        <source>the newest {count} in {time} ms</source>
        <translation>los {count} más recientes en {time} ms</translation>
    </message>
    <message>
        <source>the partner</source>
        <translation>el socio</translation>
    </message>
    <message>
        <source>the whole document</source>
        <translation>el documento completo</translation>
    </message>
    <message>
        <source>their ids</source>
        <translation>sus identificadores</translation>
    </message>
    <message>
        <source>theirs</source>
        <translation>de ellos</translation>
    </message>
    <message>
        <source>this partner</source>
        <translation>este socio</translation>
    </message>
    <message>
        <source>those of the order</source>
        <translation>las del pedido</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>por venir</translation>
    </message>
    <message>
        <source>to mend here</source>
        <translation>por corregir aquí</translation>
    </message>
    <message>
        <source>to the partner&apos;s folder</source>
        <translation>a la carpeta del socio</translation>
    </message>
    <message>
        <source>to what we sent</source>
        <translation>de lo que enviamos</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>told by the type alone</source>
        <translation>se indica solo con el tipo</translation>
    </message>
    <message>
        <source>totals {limit}</source>
        <translation>totales {limit}</translation>
    </message>
    <message>
        <source>vendor</source>
        <translation>proveedor</translation>
    </message>
    <message>
        <source>wait to be approved together</source>
        <translation>esperar la aprobación conjunta</translation>
    </message>
    <message>
        <source>wait, matched again after each sync</source>
        <translation>esperar y comparar tras cada sincronización</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>espera</translation>
    </message>
    <message>
        <source>warns</source>
        <translation>advierte</translation>
    </message>
    <message>
        <source>went through</source>
        <translation>pasó</translation>
    </message>
    <message>
        <source>with a header</source>
        <translation>con encabezado</translation>
    </message>
    <message>
        <source>with minus signs</source>
        <translation>con signo menos</translation>
    </message>
    <message>
        <source>without a header</source>
        <translation>sin encabezado</translation>
    </message>
    <message>
        <source>worked</source>
        <translation>funcionó</translation>
    </message>
    <message>
        <source>year-month-day</source>
        <translation>año-mes-día</translation>
    </message>
    <message>
        <source>your tenant and the mailbox user</source>
        <translation>su tenant y el usuario del buzón</translation>
    </message>
    <message>
        <source>{amount} and more</source>
        <translation>{amount} y más</translation>
    </message>
    <message>
        <source>{before} to {after}</source>
        <translation>de {before} a {after}</translation>
    </message>
    <message>
        <source>{before} to {after} {difference}</source>
        <translation>de {before} a {after} {difference}</translation>
    </message>
    <message>
        <source>{before}, now {after}</source>
        <translation>{before}, ahora {after}</translation>
    </message>
    <message numerus="yes">
        <source>{cause}: %n document(s)</source>
        <translation>
            <numerusform>{cause}: %n documento</numerusform>
            <numerusform>{cause}: %n documentos</numerusform>
        </translation>
    </message>
    <message>
        <source>{code} is {meaning}.</source>
        <translation>{code} es {meaning}.</translation>
    </message>
    <message>
        <source>{code} means {meaning}.</source>
        <translation>{code} significa {meaning}.</translation>
    </message>
    <message>
        <source>{code} was in at least {seen}, last {when}.</source>
        <translation>{code} estuvo al menos en {seen}, la última vez {when}.</translation>
    </message>
    <message>
        <source>{code} was in none of their documents that were looked through.</source>
        <translation>{code} no estuvo en ninguno de sus documentos revisados.</translation>
    </message>
    <message>
        <source>{code} was in {seen}, last {when}.</source>
        <translation>{code} estuvo en {seen}, la última vez {when}.</translation>
    </message>
    <message>
        <source>{code}, disabled</source>
        <translation>{code}, desactivado</translation>
    </message>
    <message>
        <source>{code}, not saved</source>
        <translation>{code}, sin guardar</translation>
    </message>
    <message>
        <source>{code}, {qualifier}/{id}</source>
        <translation>{code}, {qualifier}/{id}</translation>
    </message>
    <message>
        <source>{count} h</source>
        <translation>{count} h</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} min</translation>
    </message>
    <message>
        <source>{count} ms</source>
        <translation>{count} ms</translation>
    </message>
    <message>
        <source>{count} of {all}</source>
        <translation>{count} de {all}</translation>
    </message>
    <message>
        <source>{count} of {all} pass now</source>
        <translation>{count} de {all} pasan ahora</translation>
    </message>
    <message>
        <source>{count} s</source>
        <translation>{count} s</translation>
    </message>
    <message>
        <source>{count} {verdict}</source>
        <translation>{count} {verdict}</translation>
    </message>
    <message>
        <source>{days} d {hours} h</source>
        <translation>{days} d {hours} h</translation>
    </message>
    <message>
        <source>{days} {hours}</source>
        <translation>{days} {hours}</translation>
    </message>
    <message>
        <source>{day} {time}</source>
        <translation>{day} {time}</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation>{day}, {time}</translation>
    </message>
    <message>
        <source>{day}: median {span}, {answered} acknowledged, {late} late</source>
        <translation>{day}: mediana {span}, {answered} con acuse, {late} tarde</translation>
    </message>
    <message>
        <source>{day}: nothing acknowledged</source>
        <translation>{day}: ningún acuse</translation>
    </message>
    <message>
        <source>{day}: nothing acknowledged, {late} late</source>
        <translation>{day}: ningún acuse, {late} tarde</translation>
    </message>
    <message>
        <source>{day}: {received} in, {sent} out</source>
        <translation>{day}: {received} recibidos, {sent} enviados</translation>
    </message>
    <message>
        <source>{difference}, {percent} %</source>
        <translation>{difference}, {percent} %</translation>
    </message>
    <message>
        <source>{documents} ({forms})</source>
        <translation>{documents} ({forms})</translation>
    </message>
    <message>
        <source>{documents} approved</source>
        <translation>{documents}: aprobado</translation>
    </message>
    <message>
        <source>{documents} handed over</source>
        <translation>{documents}: entregado</translation>
    </message>
    <message>
        <source>{documents} moved back</source>
        <translation>{documents}: de vuelta</translation>
    </message>
    <message>
        <source>{documents} run again</source>
        <translation>{documents}: ejecutado de nuevo</translation>
    </message>
    <message>
        <source>{documents} set aside</source>
        <translation>{documents}: apartado</translation>
    </message>
    <message>
        <source>{documents} taken back</source>
        <translation>{documents}: recuperado</translation>
    </message>
    <message numerus="yes">
        <source>{documents}, %n (needs|need) you</source>
        <translation>
            <numerusform>{documents}, %n requiere su atención</numerusform>
            <numerusform>{documents}, %n requieren su atención</numerusform>
        </translation>
    </message>
    <message>
        <source>{documents}: {found}</source>
        <translation>{documents}: {found}</translation>
    </message>
    <message>
        <source>{document} {number}, {partner}</source>
        <translation>{document} {number}, {partner}</translation>
    </message>
    <message>
        <source>{done} of {all} decided</source>
        <translation>{done} de {all} decididos</translation>
    </message>
    <message>
        <source>{done} {refused}</source>
        <translation>{done} {refused}</translation>
    </message>
    <message>
        <source>{doubt} in doubt</source>
        <translation>{doubt} en duda</translation>
    </message>
    <message>
        <source>{field} is missing.</source>
        <translation>Falta el dato «{field}».</translation>
    </message>
    <message>
        <source>{field}: {after}</source>
        <translation>{field}: {after}</translation>
    </message>
    <message>
        <source>{field}: {before} to {after}</source>
        <translation>{field}: de {before} a {after}</translation>
    </message>
    <message>
        <source>{field}: {what}</source>
        <translation>{field}: {what}</translation>
    </message>
    <message>
        <source>{file} is shown. It counts when you take it over and save the connection.</source>
        <translation>Se muestra {file}. Vale cuando usted lo adopte y guarde la conexión.</translation>
    </message>
    <message numerus="yes">
        <source>{file}: %n document(s); it is not known of when its last entry is.</source>
        <translation>
            <numerusform>{file}: %n documento; no se sabe de cuándo es su última entrada.</numerusform>
            <numerusform>{file}: %n documentos; no se sabe de cuándo es su última entrada.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{file}: %n document(s); its last entry is of {day} at {time}.</source>
        <translation>
            <numerusform>{file}: %n documento; su última entrada es del {day} a las {time}.</numerusform>
            <numerusform>{file}: %n documentos; su última entrada es del {day} a las {time}.</numerusform>
        </translation>
    </message>
    <message>
        <source>{file}: nothing has changed yet</source>
        <translation>{file}: todavía no cambió nada</translation>
    </message>
    <message numerus="yes">
        <source>{first} and %n more</source>
        <translation>
            <numerusform>{first} y %n más</numerusform>
            <numerusform>{first} y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>{found} of {all} entries</source>
        <translation>{found} de {all} entradas</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} h</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <source>{hours} {minutes}</source>
        <translation>{hours} {minutes}</translation>
    </message>
    <message>
        <source>{hours}, {zone}</source>
        <translation>{hours}, {zone}</translation>
    </message>
    <message>
        <source>{key} takes it back.</source>
        <translation>{key} lo recupera.</translation>
    </message>
    <message>
        <source>{kind} {number} from {partner}</source>
        <translation>{kind} {number} de {partner}</translation>
    </message>
    <message>
        <source>{kind} {number} to {partner}</source>
        <translation>{kind} {number} para {partner}</translation>
    </message>
    <message>
        <source>{kind}. What happened is in the log.</source>
        <translation>{kind}. Lo ocurrido está en el registro de eventos.</translation>
    </message>
    <message>
        <source>{kind}: a report is in the log folder. Preferences offer the support bundle.</source>
        <translation>{kind}: hay un informe en la carpeta de registros. Las preferencias ofrecen el paquete de soporte.</translation>
    </message>
    <message>
        <source>{kind}: {files}, {size}</source>
        <translation>{kind}: {files}, {size}</translation>
    </message>
    <message>
        <source>{least} to {most}</source>
        <translation>de {least} a {most}</translation>
    </message>
    <message>
        <source>{limit} days</source>
        <translation>{limit} días</translation>
    </message>
    <message>
        <source>{limit} units</source>
        <translation>{limit} unidades</translation>
    </message>
    <message>
        <source>{line}, {field}</source>
        <translation>{line}, {field}</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{names} and {more} more</source>
        <translation>{names} y {more} más</translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation>{number} %</translation>
    </message>
    <message>
        <source>{number} bytes</source>
        <translation>{number} bytes</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} de {count}</translation>
    </message>
    <message>
        <source>{number}: {fix}.</source>
        <translation>{number}: {fix}.</translation>
    </message>
    <message>
        <source>{ours} to {theirs}</source>
        <translation>de {ours} a {theirs}</translation>
    </message>
    <message>
        <source>{ours} to {typed}, typed</source>
        <translation>de {ours} a {typed}, escrito</translation>
    </message>
    <message>
        <source>{ours}, confirmed {confirmed}</source>
        <translation>{ours}, confirmado {confirmed}</translation>
    </message>
    <message>
        <source>{partner} answers {subject}</source>
        <translation>{partner} contesta {subject}</translation>
    </message>
    <message>
        <source>{partner} bills {subject}</source>
        <translation>{partner} factura {subject}</translation>
    </message>
    <message>
        <source>{partner} changes order {number}</source>
        <translation>{partner} cambia el pedido {number}</translation>
    </message>
    <message>
        <source>{partner} ships {subject}</source>
        <translation>{partner} embarca {subject}</translation>
    </message>
    <message>
        <source>{place} of {all}</source>
        <translation>{place} de {all}</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} de {count}</translation>
    </message>
    <message>
        <source>{place}, {field}: ours {ours}, {their_title} {theirs}, {difference}. {written}</source>
        <translation>{place}, {field}: nuestro {ours}, {their_title} {theirs}, {difference}. {written}</translation>
    </message>
    <message>
        <source>{queued} queued</source>
        <translation>{queued} en cola</translation>
    </message>
    <message>
        <source>{queued} queued, {doubt} in doubt</source>
        <translation>{queued} en cola, {doubt} en duda</translation>
    </message>
    <message>
        <source>{received}, billed before {billed}</source>
        <translation>{received}, facturado antes {billed}</translation>
    </message>
    <message>
        <source>{received}, shipped {shipped}</source>
        <translation>{received}, embarcado {shipped}</translation>
    </message>
    <message>
        <source>{rule}: {values}</source>
        <translation>{rule}: {values}</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>{segment}, element {number}</source>
        <translation>{segment}, elemento {number}</translation>
    </message>
    <message>
        <source>{service} connected</source>
        <translation>{service} conectado</translation>
    </message>
    <message>
        <source>{service} has not answered since {time}. You can read, fix and approve as usual.</source>
        <translation>{service} no contesta desde las {time}. Puede leer, corregir y aprobar como siempre.</translation>
    </message>
    <message>
        <source>{service} is connected.</source>
        <translation>{service} está conectado.</translation>
    </message>
    <message>
        <source>{service} is stored without a test that worked. Back leads to it.</source>
        <translation>{service} se guardó sin una prueba que funcionara. Atrás lleva a ella.</translation>
    </message>
    <message>
        <source>{service} not reachable</source>
        <translation>{service} sin conexión</translation>
    </message>
    <message>
        <source>{service} not reachable, {span}</source>
        <translation>{service} sin conexión, {span}</translation>
    </message>
    <message>
        <source>{service} not set up</source>
        <translation>{service} sin configurar</translation>
    </message>
    <message>
        <source>{service} not tried yet</source>
        <translation>{service} sin probar</translation>
    </message>
    <message>
        <source>{service} refused the sign-in</source>
        <translation>{service} rechazó el inicio de sesión</translation>
    </message>
    <message>
        <source>{set}, received {when}</source>
        <translation>{set}, recibido {when}</translation>
    </message>
    <message>
        <source>{set}, version {version}</source>
        <translation>{set}, versión {version}</translation>
    </message>
    <message>
        <source>{state} until {time}</source>
        <translation>{state} hasta {time}</translation>
    </message>
    <message>
        <source>{state}, due {time}</source>
        <translation>{state}, vence {time}</translation>
    </message>
    <message>
        <source>{sum} {currency}</source>
        <translation>{sum} {currency}</translation>
    </message>
    <message>
        <source>{target} in Acumatica, when you press Write</source>
        <translation>{target} en Acumatica, cuando pulse Escribir</translation>
    </message>
    <message>
        <source>{text} names no pages: write such as 1-3, 5.</source>
        <translation>{text} no nombra páginas: escriba, por ejemplo, 1-3, 5.</translation>
    </message>
    <message>
        <source>{title}, {count}. {hint}</source>
        <translation>{title}, {count}. {hint}</translation>
    </message>
    <message>
        <source>{what} is not here yet.</source>
        <translation>Todavía falta: {what}.</translation>
    </message>
    <message>
        <source>{what} {used}</source>
        <translation>{what} {used}</translation>
    </message>
    <message>
        <source>{what}: it is written on every document of this kind</source>
        <translation>{what}: se escribe en cada documento de este tipo</translation>
    </message>
    <message>
        <source>{what}: {why}</source>
        <translation>{what}: {why}</translation>
    </message>
    <message>
        <source>{when}, {time}</source>
        <translation>{when}, {time}</translation>
    </message>
    <message>
        <source>{who}, {when}</source>
        <translation>{who}, {when}</translation>
    </message>
    <message>
        <source>{words}: {why}</source>
        <translation>{words}: {why}</translation>
    </message>
</context>
<context>
    <name>engine</name>
    <message>
        <source>&apos;keep&apos;, &apos;delete&apos; or &apos;move:&apos; and a folder</source>
        <translation>&apos;keep&apos;, &apos;delete&apos; o &apos;move:&apos; y una carpeta</translation>
    </message>
    <message>
        <source>&apos;keep&apos;, as the setting &apos;operations.{needed}&apos; is off</source>
        <translation>&apos;keep&apos;, porque el ajuste &apos;operations.{needed}&apos; está desactivado</translation>
    </message>
    <message>
        <source>&apos;oauth-password&apos;, &apos;oauth-code&apos; or &apos;cookie&apos;</source>
        <translation>&apos;oauth-password&apos;, &apos;oauth-code&apos; o &apos;cookie&apos;</translation>
    </message>
    <message>
        <source>, but it is called {path} there; mend the partner</source>
        <translation>, pero ahí se llama {path}; corrija el socio</translation>
    </message>
    <message>
        <source>, element {element}</source>
        <translation>, elemento {element}</translation>
    </message>
    <message>
        <source>, line {errors}</source>
        <translation>, línea {errors}</translation>
    </message>
    <message>
        <source>, of which {plain} came before</source>
        <translation>, de los cuales {plain} llegaron antes</translation>
    </message>
    <message>
        <source>, of which {plain} were invoiced before</source>
        <translation>, de los cuales {plain} se facturaron antes</translation>
    </message>
    <message>
        <source>, since {since}</source>
        <translation>, desde {since}</translation>
    </message>
    <message>
        <source>, value {shown}</source>
        <translation>, valor {shown}</translation>
    </message>
    <message>
        <source>, value {value}</source>
        <translation>, valor {value}</translation>
    </message>
    <message>
        <source>. Chase mail is drafted</source>
        <translation>. El correo de reclamo está en borrador</translation>
    </message>
    <message>
        <source>. {sum} in all</source>
        <translation>. {sum} en total</translation>
    </message>
    <message>
        <source>1 control number</source>
        <translation>1 número de control</translation>
    </message>
    <message>
        <source>1 document</source>
        <translation>1 documento</translation>
    </message>
    <message>
        <source>1 document needs you</source>
        <translation>1 documento le espera</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 hora</translation>
    </message>
    <message>
        <source>1 needs you</source>
        <translation>1 requiere su atención</translation>
    </message>
    <message>
        <source>1 try</source>
        <translation>1 intento</translation>
    </message>
    <message>
        <source>4 means: four times as many documents of a partner as on such a day.</source>
        <translation>4 significa: cuatro veces más documentos de un socio que en un día así.</translation>
    </message>
    <message>
        <source>997 to {folder}</source>
        <translation>997 a {folder}</translation>
    </message>
    <message>
        <source>; to be paid by {paid}</source>
        <translation>; por pagar a más tardar el {paid}</translation>
    </message>
    <message>
        <source>; with day and month exchanged it would be {swapped}</source>
        <translation>; con día y mes intercambiados sería {swapped}</translation>
    </message>
    <message>
        <source>A UPC in its short form</source>
        <translation>Un UPC en su forma corta</translation>
    </message>
    <message>
        <source>A UPC without its last digit</source>
        <translation>Un UPC sin su último dígito</translation>
    </message>
    <message>
        <source>A backup never replaces another file, so that an older one is not lost.</source>
        <translation>Una copia de seguridad nunca reemplaza otro archivo, para que no se pierda una anterior.</translation>
    </message>
    <message>
        <source>A backup program, a virus scanner or a second sync holds the file.</source>
        <translation>Un programa de respaldo, un antivirus o una segunda sincronización ocupa el archivo.</translation>
    </message>
    <message>
        <source>A beginning or an end was left out before it.</source>
        <translation>Antes se omitió un principio o un final.</translation>
    </message>
    <message>
        <source>A bill before the goods left</source>
        <translation>Una factura antes de que saliera la mercancía</translation>
    </message>
    <message>
        <source>A bill changes nothing of the order: it is taken as it is, or not.</source>
        <translation>Una factura por pagar no cambia nada del pedido: se toma como está, o no.</translation>
    </message>
    <message>
        <source>A billed line that is not on the order</source>
        <translation>Una línea facturada que no está en el pedido</translation>
    </message>
    <message>
        <source>A broken quantity of something that is counted</source>
        <translation>Una cantidad fraccionada de algo que se cuenta</translation>
    </message>
    <message>
        <source>A buyer that is no customer yet</source>
        <translation>Un comprador que todavía no es cliente</translation>
    </message>
    <message>
        <source>A carton number that cannot be right</source>
        <translation>Un número de caja que no puede ser correcto</translation>
    </message>
    <message>
        <source>A carton or pallet was left out of the notice, or is described twice.</source>
        <translation>Una caja o tarima se omitió en el aviso, o se describe dos veces.</translation>
    </message>
    <message>
        <source>A change of something that is not there any more</source>
        <translation>Un cambio de algo que ya no está</translation>
    </message>
    <message>
        <source>A change of what you have</source>
        <translation>Un cambio de lo que usted tiene</translation>
    </message>
    <message>
        <source>A change that comes too late</source>
        <translation>Un cambio que llega demasiado tarde</translation>
    </message>
    <message>
        <source>A change that was asked for, never accepted, and billed</source>
        <translation>Un cambio que se pidió, nunca se aceptó y se facturó</translation>
    </message>
    <message>
        <source>A changed sheet, item list or version stops everything at once.</source>
        <translation>Una ficha, una lista de artículos o una versión cambiada detiene todo de golpe.</translation>
    </message>
    <message>
        <source>A changed version of a document that is here</source>
        <translation>Una versión cambiada de un documento que ya está aquí</translation>
    </message>
    <message>
        <source>A changed version without a change that counts</source>
        <translation>Una versión cambiada sin ningún cambio que cuente</translation>
    </message>
    <message>
        <source>A character that X12 does not have</source>
        <translation>Un carácter que X12 no tiene</translation>
    </message>
    <message>
        <source>A charge that its percentage does not come to</source>
        <translation>Un cargo que no resulta de su porcentaje</translation>
    </message>
    <message>
        <source>A charge that its rate does not come to</source>
        <translation>Un cargo que no resulta de su tarifa</translation>
    </message>
    <message>
        <source>A charge that was not agreed</source>
        <translation>Un cargo que no se acordó</translation>
    </message>
    <message>
        <source>A charge, an allowance or a tax has no place in the form, or is rounded at another place.</source>
        <translation>Un cargo, una bonificación o un impuesto no tiene lugar en la forma, o se redondea en otro lugar.</translation>
    </message>
    <message>
        <source>A code has a character that cannot be printed.</source>
        <translation>Un código tiene un carácter que no se puede imprimir.</translation>
    </message>
    <message>
        <source>A code in the envelope that X12 does not have</source>
        <translation>Un código en el sobre que X12 no tiene</translation>
    </message>
    <message>
        <source>A code that X12 does not have</source>
        <translation>Un código que X12 no tiene</translation>
    </message>
    <message>
        <source>A code that the partner does not take</source>
        <translation>Un código que el socio no acepta</translation>
    </message>
    <message>
        <source>A code with two meanings would be read by chance.</source>
        <translation>Un código con dos significados se leería al azar.</translation>
    </message>
    <message>
        <source>A company number of the wrong length</source>
        <translation>Un número de empresa de longitud incorrecta</translation>
    </message>
    <message>
        <source>A control number is never used twice with one partner.</source>
        <translation>Un número de control nunca se usa dos veces con un socio.</translation>
    </message>
    <message>
        <source>A control number that was used before</source>
        <translation>Un número de control que ya se usó</translation>
    </message>
    <message>
        <source>A corrected order was drafted as document {id}.</source>
        <translation>Se creó un borrador de pedido corregido como documento {id}.</translation>
    </message>
    <message>
        <source>A count that is not whole</source>
        <translation>Una cuenta que no es entera</translation>
    </message>
    <message>
        <source>A credit memo that names no invoice</source>
        <translation>Una nota de crédito que no indica ninguna factura</translation>
    </message>
    <message>
        <source>A cross-reference that leads to no active item</source>
        <translation>Una referencia cruzada que no lleva a ningún artículo activo</translation>
    </message>
    <message>
        <source>A currency that is not the order&apos;s</source>
        <translation>Una moneda que no es la del pedido</translation>
    </message>
    <message>
        <source>A customer that Acumatica does not have</source>
        <translation>Un cliente que Acumatica no tiene</translation>
    </message>
    <message>
        <source>A date in a closed period</source>
        <translation>Una fecha en un período cerrado</translation>
    </message>
    <message>
        <source>A date or time in the envelope that is none</source>
        <translation>Una fecha u hora en el sobre que no lo es</translation>
    </message>
    <message>
        <source>A date that cannot be read</source>
        <translation>Una fecha que no se puede leer</translation>
    </message>
    <message>
        <source>A date that is none</source>
        <translation>Una fecha que no lo es</translation>
    </message>
    <message>
        <source>A date that the partner asks for is missing</source>
        <translation>Falta una fecha que pide el socio</translation>
    </message>
    <message>
        <source>A date too far from another one</source>
        <translation>Una fecha demasiado lejos de otra</translation>
    </message>
    <message>
        <source>A date with a short year</source>
        <translation>Una fecha con el año corto</translation>
    </message>
    <message>
        <source>A detail of a grocery form that is kept and not used</source>
        <translation>Un detalle de una forma de abarrotes que se conserva y no se usa</translation>
    </message>
    <message>
        <source>A digit was mistyped, or two were swapped; the last digit is computed from the others and does not fit.</source>
        <translation>Se escribió mal un dígito, o se intercambiaron dos; el último dígito se calcula con los demás y no cuadra.</translation>
    </message>
    <message>
        <source>A discount on more than the invoice comes to</source>
        <translation>Un descuento sobre más de lo que suma la factura</translation>
    </message>
    <message>
        <source>A disk fault, or a copy taken while the program was writing, left unreadable pages in the file.</source>
        <translation>Un fallo del disco, o una copia hecha mientras el programa escribía, dejó páginas ilegibles en el archivo.</translation>
    </message>
    <message>
        <source>A document comes back at a moment that is still to come.</source>
        <translation>Un documento regresa en un momento que todavía no llega.</translation>
    </message>
    <message>
        <source>A document dated ahead</source>
        <translation>Un documento con fecha adelantada</translation>
    </message>
    <message>
        <source>A document ends with another number than it began</source>
        <translation>Un documento que termina con un número distinto del inicial</translation>
    </message>
    <message>
        <source>A document in a group of another kind</source>
        <translation>Un documento en un grupo de otro tipo</translation>
    </message>
    <message>
        <source>A document of kind {kind} belongs in a group of kind {wanted}, and stands in a group of kind {group}.</source>
        <translation>Un documento de tipo {kind} va en un grupo de tipo {wanted}, y está en un grupo de tipo {group}.</translation>
    </message>
    <message>
        <source>A document of ours without a date</source>
        <translation>Un documento nuestro sin fecha</translation>
    </message>
    <message>
        <source>A document of ours without a number</source>
        <translation>Un documento nuestro sin número</translation>
    </message>
    <message>
        <source>A document of ours without a ship-to</source>
        <translation>Un documento nuestro sin lugar de entrega</translation>
    </message>
    <message>
        <source>A document outside any group</source>
        <translation>Un documento fuera de todo grupo</translation>
    </message>
    <message>
        <source>A document stands outside any group: the beginning of its group (GS) is missing.</source>
        <translation>Hay un documento fuera de todo grupo: falta el principio de su grupo (GS).</translation>
    </message>
    <message>
        <source>A document that breaks off</source>
        <translation>Un documento que se corta</translation>
    </message>
    <message>
        <source>A document that does not say what it is</source>
        <translation>Un documento que no dice qué es</translation>
    </message>
    <message>
        <source>A document that stands twice in one file</source>
        <translation>Un documento que está dos veces en un archivo</translation>
    </message>
    <message>
        <source>A document that the partner did not accept</source>
        <translation>Un documento que el socio no aceptó</translation>
    </message>
    <message>
        <source>A document that the partner took with remarks</source>
        <translation>Un documento que el socio aceptó con observaciones</translation>
    </message>
    <message>
        <source>A document that waits for its comparison</source>
        <translation>Un documento que espera su comparación</translation>
    </message>
    <message>
        <source>A document whose content the partner accepts</source>
        <translation>Un documento cuyo contenido acepta el socio</translation>
    </message>
    <message>
        <source>A document whose content the partner refuses</source>
        <translation>Un documento cuyo contenido rechaza el socio</translation>
    </message>
    <message>
        <source>A document whose sum would change in the grocery form</source>
        <translation>Un documento cuya suma cambiaría en la forma de abarrotes</translation>
    </message>
    <message>
        <source>A document without its number in the file</source>
        <translation>Un documento sin su número en el archivo</translation>
    </message>
    <message>
        <source>A document without lines</source>
        <translation>Un documento sin líneas</translation>
    </message>
    <message>
        <source>A dry run reads both sides and writes nothing. Look at it before the first sync of a day.</source>
        <translation>Una simulación lee ambos lados y no escribe nada. Véala antes de la primera sincronización del día.</translation>
    </message>
    <message>
        <source>A due date before the invoice date</source>
        <translation>Un vencimiento anterior a la fecha de la factura</translation>
    </message>
    <message>
        <source>A field that Acumatica refuses</source>
        <translation>Un campo que Acumatica rechaza</translation>
    </message>
    <message>
        <source>A field that the partner asks for is empty</source>
        <translation>Un campo que pide el socio está vacío</translation>
    </message>
    <message>
        <source>A file ends with another number than it began</source>
        <translation>Un archivo que termina con un número distinto del inicial</translation>
    </message>
    <message>
        <source>A file from somebody who is no partner</source>
        <translation>Un archivo de alguien que no es socio</translation>
    </message>
    <message>
        <source>A file in the alphabet of a mainframe</source>
        <translation>Un archivo en el alfabeto de un mainframe</translation>
    </message>
    <message>
        <source>A file that another company sent</source>
        <translation>Un archivo que envió otra empresa</translation>
    </message>
    <message>
        <source>A file that breaks off</source>
        <translation>Un archivo que se corta</translation>
    </message>
    <message>
        <source>A file that is addressed to somebody else</source>
        <translation>Un archivo dirigido a alguien más</translation>
    </message>
    <message>
        <source>A file that may have reached Cleo</source>
        <translation>Un archivo que pudo haber llegado a Cleo</translation>
    </message>
    <message>
        <source>A file that the partner&apos;s system has received</source>
        <translation>Un archivo que recibió el sistema del socio</translation>
    </message>
    <message>
        <source>A file that the partner&apos;s system refused whole</source>
        <translation>Un archivo que el sistema del socio rechazó completo</translation>
    </message>
    <message>
        <source>A file that the partner&apos;s system took with errors</source>
        <translation>Un archivo que el sistema del socio aceptó con errores</translation>
    </message>
    <message>
        <source>A file written with two bytes for each character</source>
        <translation>Un archivo escrito con dos bytes por carácter</translation>
    </message>
    <message>
        <source>A first segment that ends unlike all others</source>
        <translation>Un primer segmento que termina distinto de los demás</translation>
    </message>
    <message>
        <source>A fixed value stays as it could last be read; a starting value is left out.</source>
        <translation>Un valor fijo queda como se pudo leer la última vez; un valor inicial se deja fuera.</translation>
    </message>
    <message>
        <source>A group ends with another number than it began</source>
        <translation>Un grupo que termina con un número distinto del inicial</translation>
    </message>
    <message>
        <source>A group number that is no number</source>
        <translation>Un número de grupo que no es un número</translation>
    </message>
    <message>
        <source>A group of a kind that X12 does not have</source>
        <translation>Un grupo de un tipo que X12 no tiene</translation>
    </message>
    <message>
        <source>A group that breaks off</source>
        <translation>Un grupo que se corta</translation>
    </message>
    <message>
        <source>A group that the partner refused whole</source>
        <translation>Un grupo que el socio rechazó completo</translation>
    </message>
    <message>
        <source>A group was lost or added on the way, or the sender&apos;s program counted wrong.</source>
        <translation>Un grupo se perdió o se agregó en el camino, o el programa del remitente contó mal.</translation>
    </message>
    <message>
        <source>A group without sender or receiver</source>
        <translation>Un grupo sin remitente o destinatario</translation>
    </message>
    <message>
        <source>A group&apos;s date with a short year</source>
        <translation>La fecha de un grupo con el año corto</translation>
    </message>
    <message>
        <source>A holiday looks like this; so does a stopped export, a moved folder or a changed password elsewhere.</source>
        <translation>Así se ve un día festivo; también una exportación detenida, una carpeta movida o una contraseña cambiada en otra parte.</translation>
    </message>
    <message>
        <source>A kind of document that is not processed</source>
        <translation>Un tipo de documento que no se procesa</translation>
    </message>
    <message>
        <source>A kind of document that is not switched on</source>
        <translation>Un tipo de documento que no está activado</translation>
    </message>
    <message>
        <source>A ledger that was restored from a backup has forgotten what came after it.</source>
        <translation>Un registro local restaurado de una copia de seguridad ha olvidado lo que vino después.</translation>
    </message>
    <message>
        <source>A level of the shipment has no number of its own.</source>
        <translation>Un nivel del embarque no tiene número propio.</translation>
    </message>
    <message>
        <source>A level that belongs to no other</source>
        <translation>Un nivel que no pertenece a ningún otro</translation>
    </message>
    <message>
        <source>A level under one that usually holds no such level</source>
        <translation>Un nivel bajo otro que normalmente no contiene ese nivel</translation>
    </message>
    <message>
        <source>A level without a number</source>
        <translation>Un nivel sin número</translation>
    </message>
    <message>
        <source>A line is billed that the vendor refused</source>
        <translation>Se factura una línea que el proveedor rechazó</translation>
    </message>
    <message>
        <source>A line of ours without a quantity</source>
        <translation>Una línea nuestra sin cantidad</translation>
    </message>
    <message>
        <source>A line of the order that takes nothing more</source>
        <translation>Una línea del pedido que ya no admite nada</translation>
    </message>
    <message>
        <source>A line of which nothing will come</source>
        <translation>Una línea de la que no llegará nada</translation>
    </message>
    <message>
        <source>A line of which the vendor says nothing</source>
        <translation>Una línea de la que el proveedor no dice nada</translation>
    </message>
    <message>
        <source>A line that says another amount than it comes to</source>
        <translation>Una línea que indica un importe distinto del que resulta</translation>
    </message>
    <message>
        <source>A line that states another amount than its quantity and price come to</source>
        <translation>Una línea que indica un importe distinto del que dan su cantidad y precio</translation>
    </message>
    <message>
        <source>A line that the vendor has not decided</source>
        <translation>Una línea que el proveedor no ha decidido</translation>
    </message>
    <message>
        <source>A line that was never ordered</source>
        <translation>Una línea que nunca se pidió</translation>
    </message>
    <message>
        <source>A line was changed after the sum was computed, or something else is meant by it.</source>
        <translation>Se cambió una línea después de calcular la suma, o esta se refiere a otra cosa.</translation>
    </message>
    <message>
        <source>A line was changed, added or lost after the total was computed.</source>
        <translation>Se cambió, se agregó o se perdió una línea después de calcular el total.</translation>
    </message>
    <message>
        <source>A line was changed, added or lost after the units were counted, or something else is counted.</source>
        <translation>Se cambió, se agregó o se perdió una línea después de contar las unidades, o se cuenta otra cosa.</translation>
    </message>
    <message>
        <source>A line was lost or added, or the sender&apos;s program counts something else.</source>
        <translation>Una línea se perdió o se agregó, o el programa del remitente cuenta otra cosa.</translation>
    </message>
    <message>
        <source>A line was lost or changed on the way, or the partner&apos;s program adds up something else.</source>
        <translation>Una línea se perdió o cambió en el camino, o el programa del socio suma otra cosa.</translation>
    </message>
    <message>
        <source>A line without a price</source>
        <translation>Una línea sin precio</translation>
    </message>
    <message>
        <source>A line without a quantity</source>
        <translation>Una línea sin cantidad</translation>
    </message>
    <message>
        <source>A line without the item number that the partner asks for</source>
        <translation>Una línea sin el número de artículo que pide el socio</translation>
    </message>
    <message>
        <source>A line, charge or tax is missing or counted twice, or the total was made before the last change.</source>
        <translation>Falta una línea, un cargo o un impuesto, o se contó dos veces, o el total se hizo antes del último cambio.</translation>
    </message>
    <message>
        <source>A link leads away from {base} to {url}.</source>
        <translation>Un enlace lleva de {base} a {url}.</translation>
    </message>
    <message>
        <source>A location number of the wrong length</source>
        <translation>Un número de ubicación de longitud incorrecta</translation>
    </message>
    <message>
        <source>A location number that cannot be right</source>
        <translation>Un número de ubicación que no puede ser correcto</translation>
    </message>
    <message>
        <source>A lost decimal point, another unit or another currency looks like this.</source>
        <translation>Así se ve un punto decimal perdido, otra unidad u otra moneda.</translation>
    </message>
    <message>
        <source>A lost mark or a ledger restored from a backup looks like this.</source>
        <translation>Así se ve una marca perdida o un registro local restaurado de una copia de seguridad.</translation>
    </message>
    <message>
        <source>A mark of a text editor</source>
        <translation>Una marca de un editor de texto</translation>
    </message>
    <message>
        <source>A misspelt key would otherwise be ignored without a word.</source>
        <translation>De otro modo, una clave mal escrita se ignoraría sin aviso.</translation>
    </message>
    <message>
        <source>A misspelt kind would otherwise be a rule that nobody keeps.</source>
        <translation>De otro modo, un tipo mal escrito sería una regla que nadie cumple.</translation>
    </message>
    <message>
        <source>A misspelt setting would otherwise be ignored without a word.</source>
        <translation>De otro modo, un ajuste mal escrito se ignoraría sin aviso.</translation>
    </message>
    <message>
        <source>A number beyond all measure</source>
        <translation>Un número fuera de toda medida</translation>
    </message>
    <message>
        <source>A number has more digits than goods or money ever need; the file was damaged or filled in wrongly.</source>
        <translation>Un número tiene más dígitos de los que la mercancía o el dinero necesitan; el archivo se dañó o se llenó mal.</translation>
    </message>
    <message>
        <source>A number in another form</source>
        <translation>Un número en otra forma</translation>
    </message>
    <message>
        <source>A number of packages that are not all there</source>
        <translation>Un número de bultos que no están todos</translation>
    </message>
    <message>
        <source>A number of shipped units that the lines do not come to</source>
        <translation>Un número de unidades embarcadas que no resulta de las líneas</translation>
    </message>
    <message>
        <source>A number that is too long to be sent</source>
        <translation>Un número demasiado largo para enviarse</translation>
    </message>
    <message>
        <source>A part of the document comes too often</source>
        <translation>Una parte del documento aparece demasiadas veces</translation>
    </message>
    <message>
        <source>A part of the document that the partner did not accept</source>
        <translation>Una parte del documento que el socio no aceptó</translation>
    </message>
    <message>
        <source>A part was left behind after the invoice was written, or a ship notice is missing.</source>
        <translation>Una parte se quedó después de escribir la factura, o falta un aviso de embarque.</translation>
    </message>
    <message>
        <source>A partner sheet is made of the ids in its envelope, ISA and GS.</source>
        <translation>Una ficha de socio se hace con los identificadores de su sobre, ISA y GS.</translation>
    </message>
    <message>
        <source>A partner sheet without a vendor</source>
        <translation>Una ficha de socio sin proveedor</translation>
    </message>
    <message>
        <source>A party that the partner asks for is not named</source>
        <translation>No se indica una parte que pide el socio</translation>
    </message>
    <message>
        <source>A party without the address that the partner asks for</source>
        <translation>Una parte sin la dirección que pide el socio</translation>
    </message>
    <message>
        <source>A party without the code that the partner asks for</source>
        <translation>Una parte sin el código que pide el socio</translation>
    </message>
    <message>
        <source>A password alone is not enough at this site.</source>
        <translation>Una contraseña sola no basta en este sitio.</translation>
    </message>
    <message>
        <source>A payment discount that its percentage does not come to</source>
        <translation>Un descuento por pago que no resulta de su porcentaje</translation>
    </message>
    <message>
        <source>A permission is missing.</source>
        <translation>Falta un permiso.</translation>
    </message>
    <message>
        <source>A place of ours for which the partner has no code</source>
        <translation>Un lugar nuestro para el que el socio no tiene código</translation>
    </message>
    <message>
        <source>A preset for Cleo: acucleo connection set cleo FILE</source>
        <translation>Una configuración para Cleo: acucleo connection set cleo FILE</translation>
    </message>
    <message>
        <source>A price changed on one side, a promotion began or ended, or the unit of the price is another</source>
        <translation>Un precio cambió de un lado, una promoción empezó o terminó, o la unidad del precio es otra</translation>
    </message>
    <message>
        <source>A price list that was not loaded looks like this.</source>
        <translation>Así se ve una lista de precios que no se cargó.</translation>
    </message>
    <message>
        <source>A price list, a unit of the item or a default of the customer or vendor took its place.</source>
        <translation>Una lista de precios, una unidad del artículo o un valor predeterminado del cliente o proveedor ocupó su lugar.</translation>
    </message>
    <message>
        <source>A price that is not the agreed one</source>
        <translation>Un precio que no es el acordado</translation>
    </message>
    <message>
        <source>A price that the partner&apos;s decimals cannot hold</source>
        <translation>Un precio que no cabe en los decimales del socio</translation>
    </message>
    <message>
        <source>A price that the vendor itself confirmed otherwise</source>
        <translation>Un precio que el propio proveedor confirmó de otra manera</translation>
    </message>
    <message>
        <source>A price too high</source>
        <translation>Un precio demasiado alto</translation>
    </message>
    <message>
        <source>A price with more decimals than the partner reads would be cut at its side, and its total would differ from ours.</source>
        <translation>Un precio con más decimales de los que lee el socio se cortaría de su lado, y su total no coincidiría con el nuestro.</translation>
    </message>
    <message>
        <source>A program on the way filled the file up to blocks of equal length, or put page breaks into it.</source>
        <translation>Un programa en el camino rellenó el archivo hasta bloques de igual longitud, o le puso saltos de página.</translation>
    </message>
    <message>
        <source>A program on the way put its own lines into the file.</source>
        <translation>Un programa en el camino puso sus propias líneas en el archivo.</translation>
    </message>
    <message>
        <source>A program on the way wrapped the file into lines of equal length; they were taken out for reading.</source>
        <translation>Un programa en el camino partió el archivo en líneas de igual longitud; se quitaron para leerlo.</translation>
    </message>
    <message>
        <source>A proxy, a portal or a maintenance page answered in place of {name}.</source>
        <translation>Un proxy, un portal o una página de mantenimiento contestó en lugar de {name}.</translation>
    </message>
    <message>
        <source>A quantity that does not fill its packs</source>
        <translation>Una cantidad que no completa sus empaques</translation>
    </message>
    <message>
        <source>A quantity under the minimum</source>
        <translation>Una cantidad por debajo del mínimo</translation>
    </message>
    <message>
        <source>A question comes before the next sync</source>
        <translation>Hay una pregunta antes de la próxima sincronización</translation>
    </message>
    <message>
        <source>A question comes first: {title}</source>
        <translation>Primero hay una pregunta: {title}</translation>
    </message>
    <message>
        <source>A question waits for an answer: {title}</source>
        <translation>Una pregunta espera respuesta: {title}</translation>
    </message>
    <message>
        <source>A record that could not be read</source>
        <translation>Un registro que no se pudo leer</translation>
    </message>
    <message>
        <source>A record that may be in Acumatica</source>
        <translation>Un registro que puede estar en Acumatica</translation>
    </message>
    <message>
        <source>A record that was changed after it was sent</source>
        <translation>Un registro que se cambió después de enviarse</translation>
    </message>
    <message>
        <source>A record with more or fewer lines than were written</source>
        <translation>Un registro con más o menos líneas de las que se escribieron</translation>
    </message>
    <message>
        <source>A reference of the order that the invoice does not give back</source>
        <translation>Una referencia del pedido que la factura no devuelve</translation>
    </message>
    <message>
        <source>A reference that the partner asks for is missing</source>
        <translation>Falta una referencia que pide el socio</translation>
    </message>
    <message>
        <source>A remark of the partner about one place of a document</source>
        <translation>Una observación del socio sobre un punto de un documento</translation>
    </message>
    <message>
        <source>A repeated export, a wrong date filter or a lost mark looks like this; so does a big promotion.</source>
        <translation>Así se ve una exportación repetida, un filtro de fecha incorrecto o una marca perdida; también una gran promoción.</translation>
    </message>
    <message>
        <source>A required segment is missing</source>
        <translation>Falta un segmento obligatorio</translation>
    </message>
    <message>
        <source>A required value is missing</source>
        <translation>Falta un valor obligatorio</translation>
    </message>
    <message>
        <source>A return within an ordinary invoice</source>
        <translation>Una devolución dentro de una factura normal</translation>
    </message>
    <message>
        <source>A segment comes too often</source>
        <translation>Un segmento aparece demasiadas veces</translation>
    </message>
    <message>
        <source>A segment of another kind of document</source>
        <translation>Un segmento de otro tipo de documento</translation>
    </message>
    <message>
        <source>A segment outside any document</source>
        <translation>Un segmento fuera de todo documento</translation>
    </message>
    <message>
        <source>A segment where it does not belong</source>
        <translation>Un segmento donde no corresponde</translation>
    </message>
    <message>
        <source>A separator inside a text</source>
        <translation>Un separador dentro de un texto</translation>
    </message>
    <message>
        <source>A separator stands inside a text, or the sender&apos;s program appended something of its own.</source>
        <translation>Hay un separador dentro de un texto, o el programa del remitente agregó algo propio.</translation>
    </message>
    <message>
        <source>A ship notice without its number</source>
        <translation>Un aviso de embarque sin su número</translation>
    </message>
    <message>
        <source>A ship notice without the shipment itself</source>
        <translation>Un aviso de embarque sin el embarque mismo</translation>
    </message>
    <message>
        <source>A ship-to that is none of the known places</source>
        <translation>Un lugar de entrega que no es ninguno de los conocidos</translation>
    </message>
    <message>
        <source>A ship-to that is not the customer&apos;s order&apos;s</source>
        <translation>Un lugar de entrega que no es el del pedido del cliente</translation>
    </message>
    <message>
        <source>A ship-to with a name and no code</source>
        <translation>Un lugar de entrega con nombre y sin código</translation>
    </message>
    <message>
        <source>A shipped item that names no order</source>
        <translation>Un artículo embarcado que no indica ningún pedido</translation>
    </message>
    <message>
        <source>A shortened number would be a wrong one, so it is not cut.</source>
        <translation>Un número recortado sería incorrecto, por eso no se corta.</translation>
    </message>
    <message>
        <source>A spreadsheet or a number field dropped the zeros in front.</source>
        <translation>Una hoja de cálculo o un campo numérico quitó los ceros iniciales.</translation>
    </message>
    <message>
        <source>A stated sum that contradicts the invoice</source>
        <translation>Una suma indicada que contradice la factura</translation>
    </message>
    <message>
        <source>A store was added or left out without the line&apos;s quantity.</source>
        <translation>Se agregó o se omitió una tienda sin cambiar la cantidad de la línea.</translation>
    </message>
    <message>
        <source>A substitute was shipped, or a line was added in Acumatica.</source>
        <translation>Se embarcó un sustituto, o se agregó una línea en Acumatica.</translation>
    </message>
    <message>
        <source>A sum of quantities that does not fit</source>
        <translation>Una suma de cantidades que no cuadra</translation>
    </message>
    <message>
        <source>A sum that is off though every price is near</source>
        <translation>Una suma que no cuadra aunque cada precio se acerca</translation>
    </message>
    <message>
        <source>A sync is running</source>
        <translation>Hay una sincronización en curso</translation>
    </message>
    <message>
        <source>A sync is running already ({lock}).</source>
        <translation>Ya hay una sincronización en curso ({lock}).</translation>
    </message>
    <message>
        <source>A sync now would change nothing</source>
        <translation>Una sincronización ahora no cambiaría nada</translation>
    </message>
    <message>
        <source>A table [[cross_reference]]</source>
        <translation>Una tabla [[cross_reference]]</translation>
    </message>
    <message>
        <source>A table [[flows.{value}.rules]]</source>
        <translation>Una tabla [[flows.{value}.rules]]</translation>
    </message>
    <message>
        <source>A table of parties</source>
        <translation>Una tabla de partes</translation>
    </message>
    <message>
        <source>A table of terms</source>
        <translation>Una tabla de condiciones</translation>
    </message>
    <message>
        <source>A tax that its rate does not come to</source>
        <translation>Un impuesto que no resulta de su tasa</translation>
    </message>
    <message>
        <source>A test among real documents, or the other way round</source>
        <translation>Una prueba entre documentos reales, o al revés</translation>
    </message>
    <message>
        <source>A test file for a partner in production, or the other way round</source>
        <translation>Un archivo de prueba para un socio en producción, o al revés</translation>
    </message>
    <message>
        <source>A text editor or a database export saved it so; X12 is written with one byte for each character.</source>
        <translation>Un editor de texto o una exportación de base de datos lo guardó así; X12 se escribe con un byte por carácter.</translation>
    </message>
    <message>
        <source>A text editor saved the file.</source>
        <translation>Un editor de texto guardó el archivo.</translation>
    </message>
    <message>
        <source>A text that goes into two places in Acumatica</source>
        <translation>Un texto que va en dos lugares de Acumatica</translation>
    </message>
    <message>
        <source>A text that holds the separator of repeated values</source>
        <translation>Un texto que contiene el separador de valores repetidos</translation>
    </message>
    <message>
        <source>A text that is too long for Acumatica</source>
        <translation>Un texto demasiado largo para Acumatica</translation>
    </message>
    <message>
        <source>A text that was changed for writing</source>
        <translation>Un texto que se cambió para escribirlo</translation>
    </message>
    <message>
        <source>A time that is none</source>
        <translation>Una hora que no lo es</translation>
    </message>
    <message>
        <source>A total after discount that does not fit</source>
        <translation>Un total después de descuento que no cuadra</translation>
    </message>
    <message>
        <source>A total in whole units instead of cents</source>
        <translation>Un total en unidades enteras en lugar de centavos</translation>
    </message>
    <message>
        <source>A total that is off by cents</source>
        <translation>Un total con diferencia de centavos</translation>
    </message>
    <message>
        <source>A total that the parts do not come to</source>
        <translation>Un total que no resulta de las partes</translation>
    </message>
    <message>
        <source>A total with its point misplaced</source>
        <translation>Un total con el punto mal colocado</translation>
    </message>
    <message>
        <source>A unit that cannot be translated</source>
        <translation>Una unidad que no se puede traducir</translation>
    </message>
    <message>
        <source>A unit that is no X12 code</source>
        <translation>Una unidad que no es código X12</translation>
    </message>
    <message>
        <source>A unit that is not the customer&apos;s order&apos;s</source>
        <translation>Una unidad que no es la del pedido del cliente</translation>
    </message>
    <message>
        <source>A unit that is not the order&apos;s</source>
        <translation>Una unidad que no es la del pedido</translation>
    </message>
    <message>
        <source>A unit that is smaller than what is in it</source>
        <translation>Una unidad más pequeña que lo que contiene</translation>
    </message>
    <message>
        <source>A value is missing that another one needs</source>
        <translation>Falta un valor que otro necesita</translation>
    </message>
    <message>
        <source>A value that Acumatica changed while it saved</source>
        <translation>Un valor que Acumatica cambió al guardarlo</translation>
    </message>
    <message>
        <source>A value that is repeated too often</source>
        <translation>Un valor que se repite demasiadas veces</translation>
    </message>
    <message>
        <source>A value that is too long</source>
        <translation>Un valor demasiado largo</translation>
    </message>
    <message>
        <source>A value that is too short</source>
        <translation>Un valor demasiado corto</translation>
    </message>
    <message>
        <source>A value that the partner did not accept</source>
        <translation>Un valor que el socio no aceptó</translation>
    </message>
    <message>
        <source>A value was lost, or the separator stands inside one of them.</source>
        <translation>Se perdió un valor, o el separador está dentro de uno de ellos.</translation>
    </message>
    <message>
        <source>A value whose form the partner does not take</source>
        <translation>Un valor cuya forma no acepta el socio</translation>
    </message>
    <message>
        <source>A value with too many parts</source>
        <translation>Un valor con demasiadas partes</translation>
    </message>
    <message>
        <source>A vendor changes our order</source>
        <translation>Un proveedor cambia nuestro pedido</translation>
    </message>
    <message>
        <source>A vendor that Acumatica does not have</source>
        <translation>Un proveedor que Acumatica no tiene</translation>
    </message>
    <message>
        <source>A vendor that confirms another price</source>
        <translation>Un proveedor que confirma otro precio</translation>
    </message>
    <message>
        <source>A vendor that confirms another quantity</source>
        <translation>Un proveedor que confirma otra cantidad</translation>
    </message>
    <message>
        <source>A vendor that refuses the order</source>
        <translation>Un proveedor que rechaza el pedido</translation>
    </message>
    <message>
        <source>A version that is not described here</source>
        <translation>Una versión que no está descrita aquí</translation>
    </message>
    <message>
        <source>A version that the partner sheet does not name</source>
        <translation>Una versión que la ficha del socio no indica</translation>
    </message>
    <message>
        <source>A wanted date far ahead</source>
        <translation>Una fecha solicitada muy lejana</translation>
    </message>
    <message>
        <source>A wanted date that has passed</source>
        <translation>Una fecha solicitada que ya pasó</translation>
    </message>
    <message>
        <source>A web page came back from {url} where data belongs.</source>
        <translation>Llegó una página web de {url} donde deben ir datos.</translation>
    </message>
    <message>
        <source>A window or a sync that goes on working would write into the old one, and its work would be lost.</source>
        <translation>Una ventana o sincronización que siga trabajando escribiría en el anterior, y su trabajo se perdería.</translation>
    </message>
    <message>
        <source>A workbook of a spreadsheet program is not read.</source>
        <translation>No se lee un libro de un programa de hojas de cálculo.</translation>
    </message>
    <message>
        <source>Accept it, or ask the vendor to take it off.</source>
        <translation>Acéptelo, o pida al proveedor que lo quite.</translation>
    </message>
    <message>
        <source>Accept the change at the order first, or ask the vendor for an invoice by your order.</source>
        <translation>Acepte primero el cambio en el pedido, o pida al proveedor una factura según su pedido.</translation>
    </message>
    <message>
        <source>Accept the charge</source>
        <translation>Aceptar el cargo</translation>
    </message>
    <message>
        <source>Accept the sum, or ask the vendor for a corrected invoice.</source>
        <translation>Acepte la suma, o pida al proveedor una factura corregida.</translation>
    </message>
    <message>
        <source>Accept the vendor&apos;s terms, or keep yours when you enter the due date.</source>
        <translation>Acepte las condiciones del proveedor, o conserve las suyas al registrar el vencimiento.</translation>
    </message>
    <message>
        <source>Accept {day}</source>
        <translation>Aceptar {day}</translation>
    </message>
    <message>
        <source>Accept {plain}</source>
        <translation>Aceptar {plain}</translation>
    </message>
    <message>
        <source>Accept {promised}</source>
        <translation>Aceptar {promised}</translation>
    </message>
    <message>
        <source>Accept {theirs}</source>
        <translation>Aceptar {theirs}</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Aceptado</translation>
    </message>
    <message>
        <source>Accepted with detail, no change</source>
        <translation>Aceptado con detalle, sin cambios</translation>
    </message>
    <message>
        <source>Accepted with exceptions</source>
        <translation>Aceptado con excepciones</translation>
    </message>
    <message>
        <source>Accepted, as product is available</source>
        <translation>Aceptado, según haya producto</translation>
    </message>
    <message>
        <source>Accepted, with detail and changes</source>
        <translation>Aceptado, con detalle y cambios</translation>
    </message>
    <message>
        <source>Accepted: it {writes}</source>
        <translation>Aceptado: {writes}</translation>
    </message>
    <message>
        <source>Accepting it cancels the sales order</source>
        <translation>Al aceptarlo se cancela el pedido de venta</translation>
    </message>
    <message>
        <source>Accepting it {writes}</source>
        <translation>Al aceptarlo: {writes}</translation>
    </message>
    <message>
        <source>Acknowledge {count} of {name}</source>
        <translation>Acusar recibo de {count} de {name}</translation>
    </message>
    <message>
        <source>Acknowledgment</source>
        <translation>Acuse</translation>
    </message>
    <message>
        <source>Acknowledgment has not come</source>
        <translation>El acuse no ha llegado</translation>
    </message>
    <message>
        <source>Acknowledgment is due</source>
        <translation>Vence el acuse</translation>
    </message>
    <message>
        <source>Acknowledgments go to the folder of what we send.</source>
        <translation>Los acuses van a la carpeta de lo que enviamos.</translation>
    </message>
    <message>
        <source>Acknowledgments that came in</source>
        <translation>Acuses que llegaron</translation>
    </message>
    <message>
        <source>Actual weight without a number of cases</source>
        <translation>Peso real sin número de cajas</translation>
    </message>
    <message>
        <source>Acucleo Desktop is open already</source>
        <translation>Acucleo Desktop ya está abierto</translation>
    </message>
    <message>
        <source>Acucleo Desktop {version} is under the MIT licence. It runs from its source here; each library is installed with its own licence beside it.

{listed}</source>
        <translation>Acucleo Desktop {version} está bajo la licencia MIT. Aquí se ejecuta desde su código fuente; cada biblioteca está instalada con su propia licencia.

{listed}</translation>
    </message>
    <message>
        <source>Acumatica added or merged lines, or somebody changed the record at the same moment.</source>
        <translation>Acumatica agregó o juntó líneas, o alguien cambió el registro en ese mismo momento.</translation>
    </message>
    <message>
        <source>Acumatica answered that the {entity} is saved, but its reply cannot be read.</source>
        <translation>Acumatica contestó que se guardó {entity}, pero su respuesta no se puede leer.</translation>
    </message>
    <message>
        <source>Acumatica answered the list of {entity} with something else.</source>
        <translation>Acumatica contestó la lista de {entity} con otra cosa.</translation>
    </message>
    <message>
        <source>Acumatica answered with an error of its own, and the {entity} may have been saved.</source>
        <translation>Acumatica contestó con un error propio, y es posible que {entity} se haya guardado.</translation>
    </message>
    <message>
        <source>Acumatica answered with an error of its own.</source>
        <translation>Acumatica contestó con un error propio.</translation>
    </message>
    <message>
        <source>Acumatica asks for a second factor when {username} signs in.</source>
        <translation>Acumatica pide un segundo factor cuando {username} inicia sesión.</translation>
    </message>
    <message>
        <source>Acumatica calls an invoice {record}: its labels are not English.</source>
        <translation>Acumatica llama {record} a una factura: sus etiquetas no están en inglés.</translation>
    </message>
    <message>
        <source>Acumatica checked the record and did not take this field.</source>
        <translation>Acumatica revisó el registro y no aceptó este campo.</translation>
    </message>
    <message>
        <source>Acumatica computes it</source>
        <translation>Acumatica lo calcula</translation>
    </message>
    <message>
        <source>Acumatica could not be asked when the document came in.</source>
        <translation>No se pudo preguntar a Acumatica cuando llegó el documento.</translation>
    </message>
    <message>
        <source>Acumatica did not say where to ask for its end.</source>
        <translation>Acumatica no indicó dónde preguntar por el final de la operación.</translation>
    </message>
    <message>
        <source>Acumatica did not show {what}.</source>
        <translation>Acumatica no mostró el documento {what}.</translation>
    </message>
    <message>
        <source>Acumatica did not take the answer that the browser brought.</source>
        <translation>Acumatica no aceptó la respuesta que trajo el navegador.</translation>
    </message>
    <message>
        <source>Acumatica did not take the {entity}: {sentence}</source>
        <translation>Acumatica no aceptó {entity}: {sentence}</translation>
    </message>
    <message>
        <source>Acumatica does not allow the sync to stay signed in.</source>
        <translation>Acumatica no permite que la sincronización mantenga la sesión.</translation>
    </message>
    <message>
        <source>Acumatica does not know the client {client_id}, or does not allow it this sign-in.</source>
        <translation>Acumatica no conoce el cliente {client_id}, o no le permite este inicio de sesión.</translation>
    </message>
    <message>
        <source>Acumatica does not know the tenant {tenant}.</source>
        <translation>Acumatica no conoce el tenant {tenant}.</translation>
    </message>
    <message>
        <source>Acumatica does not know {entity} under this address.</source>
        <translation>Acumatica no conoce {entity} en esta dirección.</translation>
    </message>
    <message>
        <source>Acumatica does not remember how it ended.</source>
        <translation>Acumatica no recuerda cómo terminó.</translation>
    </message>
    <message>
        <source>Acumatica gives them only record by record.</source>
        <translation>Acumatica solo los entrega registro por registro.</translation>
    </message>
    <message>
        <source>Acumatica had answered before the interruption</source>
        <translation>Acumatica había contestado antes de la interrupción</translation>
    </message>
    <message>
        <source>Acumatica had no item {ours} when it was last asked.</source>
        <translation>Acumatica no tenía el artículo {ours} la última vez que se le preguntó.</translation>
    </message>
    <message>
        <source>Acumatica has another {entity} under this key already; it was not changed.</source>
        <translation>Acumatica ya tiene otro registro de {entity} con esta clave; no se cambió.</translation>
    </message>
    <message>
        <source>Acumatica has bill {key} for the vendor&apos;s invoice {number}</source>
        <translation>Acumatica tiene la factura por pagar {key} para la factura {number} del proveedor</translation>
    </message>
    <message>
        <source>Acumatica has bill {value} for {known} already.</source>
        <translation>Acumatica ya tiene la factura por pagar {value} para «{known}».</translation>
    </message>
    <message>
        <source>Acumatica has sales order {record} for PO {value} already.</source>
        <translation>Acumatica ya tiene el pedido de venta {record} para la OC {value}.</translation>
    </message>
    <message>
        <source>Acumatica has the record</source>
        <translation>Acumatica tiene el registro</translation>
    </message>
    <message>
        <source>Acumatica has {name} {theirs} at {ours}</source>
        <translation>Acumatica tiene {name} {theirs} en {ours}</translation>
    </message>
    <message>
        <source>Acumatica holds {longest} characters here, and the partner sent {length}.</source>
        <translation>Acumatica guarda aquí {longest} caracteres, y el socio envió {length}.</translation>
    </message>
    <message>
        <source>Acumatica holds {longest} characters here: {kept}.</source>
        <translation>Acumatica guarda aquí {longest} caracteres: {kept}.</translation>
    </message>
    <message>
        <source>Acumatica holds {text} in its own words</source>
        <translation>Acumatica guarda {text} con sus propias palabras</translation>
    </message>
    <message>
        <source>Acumatica is asked for the first time, and has {count}. {numbers}</source>
        <translation>Es la primera vez que se pregunta a Acumatica, y tiene {count}. {numbers}</translation>
    </message>
    <message>
        <source>Acumatica lets the sync in, but not by itself later.</source>
        <translation>Acumatica deja entrar ahora a la sincronización, pero no por sí sola más adelante.</translation>
    </message>
    <message>
        <source>Acumatica numbers the bill</source>
        <translation>Acumatica numera la factura por pagar</translation>
    </message>
    <message>
        <source>Acumatica numbers the lines</source>
        <translation>Acumatica numera las líneas</translation>
    </message>
    <message>
        <source>Acumatica numbers the order</source>
        <translation>Acumatica numera el pedido</translation>
    </message>
    <message>
        <source>Acumatica numbers the receipt</source>
        <translation>Acumatica numera la recepción</translation>
    </message>
    <message>
        <source>Acumatica refused the sign-in</source>
        <translation>Acumatica rechazó el inicio de sesión</translation>
    </message>
    <message>
        <source>Acumatica refused the sign-in: {description}.</source>
        <translation>Acumatica rechazó el inicio de sesión: {description}.</translation>
    </message>
    <message>
        <source>Acumatica refuses to sign in {username} at {instance_url}.</source>
        <translation>Acumatica rechaza el inicio de sesión de {username} en {instance_url}.</translation>
    </message>
    <message>
        <source>Acumatica says: {said}</source>
        <translation>Acumatica dice: {said}</translation>
    </message>
    <message>
        <source>Acumatica sends the request elsewhere: {message}.</source>
        <translation>Acumatica envía la solicitud a otra parte: {message}.</translation>
    </message>
    <message>
        <source>Add a line that begins with {key} =.</source>
        <translation>Agregue una línea que empiece con {key} =.</translation>
    </message>
    <message>
        <source>Add the line</source>
        <translation>Agregar la línea</translation>
    </message>
    <message>
        <source>Add them to the endpoint (Web Service Endpoints, SM207060), or name another endpoint or field.</source>
        <translation>Agréguelos al endpoint (Web Service Endpoints, SM207060), o indique otro endpoint u otro campo.</translation>
    </message>
    <message>
        <source>Add {named} to the order</source>
        <translation>Agregar {named} al pedido</translation>
    </message>
    <message>
        <source>Address missing</source>
        <translation>Falta dirección</translation>
    </message>
    <message>
        <source>Advice accepted</source>
        <translation>Aviso de aceptación</translation>
    </message>
    <message>
        <source>Advice detail</source>
        <translation>Detalle del aviso</translation>
    </message>
    <message>
        <source>Advice errors</source>
        <translation>Aviso de errores</translation>
    </message>
    <message>
        <source>Advice on {reader}</source>
        <translation>Aviso sobre {reader}</translation>
    </message>
    <message>
        <source>Advice orphan</source>
        <translation>Aviso huérfano</translation>
    </message>
    <message>
        <source>Advice refused</source>
        <translation>Aviso de rechazo</translation>
    </message>
    <message>
        <source>Advised document missing</source>
        <translation>Falta documento del aviso</translation>
    </message>
    <message>
        <source>After a sync was cut short: how long a record may still be on its way to Acumatica.</source>
        <translation>Después de una sincronización interrumpida: cuánto tiempo un registro puede seguir en camino a Acumatica.</translation>
    </message>
    <message>
        <source>After download</source>
        <translation>Después de descargar</translation>
    </message>
    <message>
        <source>Age in seconds below which a file may still be growing.</source>
        <translation>Antigüedad en segundos por debajo de la cual un archivo puede seguir creciendo.</translation>
    </message>
    <message>
        <source>Agree on a new date, or take the order with the date as it is.</source>
        <translation>Acuerde una fecha nueva, o tome el pedido con la fecha como está.</translation>
    </message>
    <message>
        <source>Agree on the price with the customer before it leaves, or correct the invoice.</source>
        <translation>Acuerde el precio con el cliente antes de que salga, o corrija la factura.</translation>
    </message>
    <message>
        <source>Agree on {minimum} with the partner, or let it pass.</source>
        <translation>Acuerde {minimum} con el socio, o deje pasar.</translation>
    </message>
    <message>
        <source>Agree on {up} with the partner, or let it pass.</source>
        <translation>Acuerde {up} con el socio, o deje pasar.</translation>
    </message>
    <message>
        <source>Agree with the partner on another sender id, and set it on the partner&apos;s page.</source>
        <translation>Acuerde con el socio otro identificador de remitente, y póngalo en la página del socio.</translation>
    </message>
    <message>
        <source>All its goods were billed before, or it was called off.</source>
        <translation>Toda su mercancía ya se facturó antes, o se canceló.</translation>
    </message>
    <message>
        <source>All lines were deleted, or are of a kind that is not sent</source>
        <translation>Se eliminaron todas las líneas, o son de un tipo que no se envía</translation>
    </message>
    <message>
        <source>All news, what needs a person sooner or later, or only what is urgent.</source>
        <translation>Todas las novedades, lo que necesita a una persona tarde o temprano, o solo lo urgente.</translation>
    </message>
    <message>
        <source>All places for API users are taken at Acumatica.</source>
        <translation>Todos los lugares para usuarios de API están ocupados en Acumatica.</translation>
    </message>
    <message>
        <source>All {changed} are written anew by the changed sheet.</source>
        <translation>Los {changed} se escriben de nuevo con la ficha cambiada.</translation>
    </message>
    <message>
        <source>All {count} are to be sent.</source>
        <translation>Los {count} se deben enviar.</translation>
    </message>
    <message>
        <source>All {count} prices of {part} {said}: is that right?</source>
        <translation>Todos los precios ({count}) de {part} {said}: ¿es correcto?</translation>
    </message>
    <message>
        <source>All {largest} {level} control numbers with {partner} were given out.</source>
        <translation>Ya se usaron los {largest} números de control de {level} con {partner}.</translation>
    </message>
    <message>
        <source>All {part} come to zero: is that right?</source>
        <translation>Todos ({part}) dan cero: ¿es correcto?</translation>
    </message>
    <message>
        <source>All {part} today are stopped by the same cause: is it the partner sheet?</source>
        <translation>Todos los de hoy ({part}) están detenidos por la misma causa: ¿es la ficha del socio?</translation>
    </message>
    <message>
        <source>Allow both on the Connected Applications form.</source>
        <translation>Permita ambos en el formulario Connected Applications.</translation>
    </message>
    <message>
        <source>Allow offline_access on the Connected Applications form, then sign in again.</source>
        <translation>Permita offline_access en el formulario Connected Applications y vuelva a iniciar sesión.</translation>
    </message>
    <message>
        <source>Allowance</source>
        <translation>Bonificación</translation>
    </message>
    <message>
        <source>Allowance amount unknown</source>
        <translation>Importe de bonificación desconocido</translation>
    </message>
    <message>
        <source>Allowances or returns are larger than what is billed, and it is not marked as a credit memo.</source>
        <translation>Las bonificaciones o devoluciones son mayores que lo facturado, y no está marcada como nota de crédito.</translation>
    </message>
    <message>
        <source>Allowed there: {allowed}.</source>
        <translation>Ahí se permite: {allowed}.</translation>
    </message>
    <message>
        <source>Alternate ID {theirs} = {ours} in Acumatica</source>
        <translation>Alternate ID {theirs} = {ours} en Acumatica</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Amount differs</source>
        <translation>Importe distinto</translation>
    </message>
    <message>
        <source>Amount of {length} digits, the last two are cents</source>
        <translation>Importe de {length} dígitos, los dos últimos son centavos</translation>
    </message>
    <message>
        <source>Amount subject to discount</source>
        <translation>Importe sujeto a descuento</translation>
    </message>
    <message>
        <source>Amount too small</source>
        <translation>Importe muy pequeño</translation>
    </message>
    <message>
        <source>An acknowledgment says that a document could be read. It does not say that it was liked.</source>
        <translation>Un acuse dice que un documento se pudo leer. No dice que se esté de acuerdo con él.</translation>
    </message>
    <message>
        <source>An acknowledgment that names nothing</source>
        <translation>Un acuse que no nombra nada</translation>
    </message>
    <message>
        <source>An acknowledgment without a verdict</source>
        <translation>Un acuse sin veredicto</translation>
    </message>
    <message>
        <source>An actual weight that its cases hardly have</source>
        <translation>Un peso real que sus cajas difícilmente tienen</translation>
    </message>
    <message>
        <source>An advice about a document that we do not have</source>
        <translation>Un aviso sobre un documento que no tenemos</translation>
    </message>
    <message>
        <source>An advice speaks of content: the document could be read, and this is what they think of it.</source>
        <translation>Un aviso de aplicación habla del contenido: el documento se pudo leer, y esto es lo que opinan de él.</translation>
    </message>
    <message>
        <source>An advice that names no document</source>
        <translation>Un aviso que no nombra ningún documento</translation>
    </message>
    <message>
        <source>An allowance or charge is written as {value} for each unit or in percent, and nothing says of what.</source>
        <translation>Una bonificación o un cargo está escrito como {value} por unidad o en porcentaje, y nada dice sobre qué.</translation>
    </message>
    <message>
        <source>An allowance or charge whose amount cannot be told</source>
        <translation>Una bonificación o un cargo cuyo importe no se puede saber</translation>
    </message>
    <message>
        <source>An amount below the partner&apos;s minimum</source>
        <translation>Un importe por debajo del mínimo del socio</translation>
    </message>
    <message>
        <source>An amount that is not in cents</source>
        <translation>Un importe que no está en centavos</translation>
    </message>
    <message>
        <source>An answer about a document that is not in the answered group</source>
        <translation>Una respuesta sobre un documento que no está en el grupo contestado</translation>
    </message>
    <message>
        <source>An answer about a place that our document does not have</source>
        <translation>Una respuesta sobre un lugar que nuestro documento no tiene</translation>
    </message>
    <message>
        <source>An answer in a file that came before</source>
        <translation>Una respuesta en un archivo que ya había llegado</translation>
    </message>
    <message>
        <source>An answer that came late</source>
        <translation>Una respuesta que llegó tarde</translation>
    </message>
    <message>
        <source>An answer that counts segments differently</source>
        <translation>Una respuesta que cuenta los segmentos de otra manera</translation>
    </message>
    <message>
        <source>An answer that does not name our document</source>
        <translation>Una respuesta que no nombra nuestro documento</translation>
    </message>
    <message>
        <source>An answer that fits nothing we sent</source>
        <translation>Una respuesta que no corresponde a nada que enviamos</translation>
    </message>
    <message>
        <source>An answer that repeats another value than the one we sent</source>
        <translation>Una respuesta que repite un valor distinto del que enviamos</translation>
    </message>
    <message>
        <source>An answer to a file that we did not send</source>
        <translation>Una respuesta a un archivo que no enviamos</translation>
    </message>
    <message>
        <source>An answer to an answer of ours</source>
        <translation>Una respuesta a una respuesta nuestra</translation>
    </message>
    <message>
        <source>An envelope number that is no number</source>
        <translation>Un número de sobre que no es un número</translation>
    </message>
    <message>
        <source>An envelope of another width</source>
        <translation>Un sobre de otro ancho</translation>
    </message>
    <message>
        <source>An envelope with values missing</source>
        <translation>Un sobre al que le faltan valores</translation>
    </message>
    <message>
        <source>An envelope without a document</source>
        <translation>Un sobre sin documento</translation>
    </message>
    <message>
        <source>An envelope without sender or receiver</source>
        <translation>Un sobre sin remitente o destinatario</translation>
    </message>
    <message>
        <source>An extended endpoint leaves them out, or custom fields are named that the form does not have.</source>
        <translation>Un endpoint extendido los omite, o se nombran campos personalizados que el formulario no tiene.</translation>
    </message>
    <message>
        <source>An invoice below zero</source>
        <translation>Una factura menor que cero</translation>
    </message>
    <message>
        <source>An invoice came back</source>
        <translation>Una factura regresó</translation>
    </message>
    <message>
        <source>An invoice price that is not the customer&apos;s order&apos;s</source>
        <translation>Un precio de factura que no es el del pedido del cliente</translation>
    </message>
    <message>
        <source>An invoice that is more than a year old</source>
        <translation>Una factura de hace más de un año</translation>
    </message>
    <message>
        <source>An invoice that is older than its order</source>
        <translation>Una factura anterior a su pedido</translation>
    </message>
    <message>
        <source>An invoice that is older than the shipment</source>
        <translation>Una factura anterior al embarque</translation>
    </message>
    <message>
        <source>An invoice that names no order</source>
        <translation>Una factura que no indica ningún pedido</translation>
    </message>
    <message>
        <source>An invoice that was handled before</source>
        <translation>Una factura que ya se atendió antes</translation>
    </message>
    <message>
        <source>An invoice without its number</source>
        <translation>Una factura sin su número</translation>
    </message>
    <message>
        <source>An invoiced item that the customer did not order</source>
        <translation>Un artículo facturado que el cliente no pidió</translation>
    </message>
    <message>
        <source>An item nobody knows</source>
        <translation>Un artículo que nadie conoce</translation>
    </message>
    <message>
        <source>An item number of another kind than announced</source>
        <translation>Un número de artículo de otro tipo que el anunciado</translation>
    </message>
    <message>
        <source>An item number of the wrong length</source>
        <translation>Un número de artículo de longitud incorrecta</translation>
    </message>
    <message>
        <source>An item number that belongs to several of our items</source>
        <translation>Un número de artículo que pertenece a varios de nuestros artículos</translation>
    </message>
    <message>
        <source>An item number that cannot be right</source>
        <translation>Un número de artículo que no puede ser correcto</translation>
    </message>
    <message>
        <source>An item number that lost its leading zeros</source>
        <translation>Un número de artículo que perdió sus ceros iniciales</translation>
    </message>
    <message>
        <source>An item of ours for which the partner has no number</source>
        <translation>Un artículo nuestro para el que el socio no tiene número</translation>
    </message>
    <message>
        <source>An item that is none of ours</source>
        <translation>Un artículo que no es ninguno de los nuestros</translation>
    </message>
    <message>
        <source>An old invoice was sent again, or the year is wrong{swap}.</source>
        <translation>Se volvió a enviar una factura vieja, o el año está mal{swap}.</translation>
    </message>
    <message>
        <source>An order document that is no new order</source>
        <translation>Un documento de pedido que no es un pedido nuevo</translation>
    </message>
    <message>
        <source>An order number that is not written as the customer wrote it</source>
        <translation>Un número de pedido que no está escrito como lo escribió el cliente</translation>
    </message>
    <message>
        <source>An order that Acumatica has already</source>
        <translation>Un pedido que Acumatica ya tiene</translation>
    </message>
    <message>
        <source>An order that does not say who buys</source>
        <translation>Un pedido que no dice quién compra</translation>
    </message>
    <message>
        <source>An order that is called off</source>
        <translation>Un pedido que se cancela</translation>
    </message>
    <message>
        <source>An order that takes nothing more</source>
        <translation>Un pedido que ya no admite nada</translation>
    </message>
    <message>
        <source>An order that was placed with somebody else</source>
        <translation>Un pedido que se hizo a otro proveedor</translation>
    </message>
    <message>
        <source>An order that you do not have</source>
        <translation>Un pedido que usted no tiene</translation>
    </message>
    <message>
        <source>An order total that the lines do not come to</source>
        <translation>Un total de pedido que no resulta de las líneas</translation>
    </message>
    <message>
        <source>An order whose last day has passed</source>
        <translation>Un pedido cuyo último día ya pasó</translation>
    </message>
    <message>
        <source>An order without its number</source>
        <translation>Un pedido sin su número</translation>
    </message>
    <message>
        <source>An ordered quantity of zero or less</source>
        <translation>Una cantidad pedida de cero o menos</translation>
    </message>
    <message>
        <source>And {more} more finding.</source>
        <translation>Y {more} hallazgo más.</translation>
    </message>
    <message>
        <source>And {more} more findings.</source>
        <translation>Y {more} hallazgos más.</translation>
    </message>
    <message>
        <source>Another item instead of the ordered one</source>
        <translation>Otro artículo en lugar del pedido</translation>
    </message>
    <message>
        <source>Another loop runs already</source>
        <translation>Ya se está ejecutando otro ciclo</translation>
    </message>
    <message>
        <source>Another mailbox of the same name looks like this, and so does a clean-up.</source>
        <translation>Así se ve otro buzón con el mismo nombre, y también una limpieza.</translation>
    </message>
    <message>
        <source>Another party</source>
        <translation>Otra parte</translation>
    </message>
    <message>
        <source>Another program may answer at this address.</source>
        <translation>Puede que en esta dirección conteste otro programa.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Answer beyond document</source>
        <translation>Respuesta fuera del documento</translation>
    </message>
    <message>
        <source>Answer came before</source>
        <translation>Respuesta ya recibida</translation>
    </message>
    <message>
        <source>Answer contradicts</source>
        <translation>Respuesta contradictoria</translation>
    </message>
    <message>
        <source>Answer copy differs</source>
        <translation>Copia de la respuesta distinta</translation>
    </message>
    <message>
        <source>Answer group refused</source>
        <translation>Grupo de la respuesta rechazado</translation>
    </message>
    <message>
        <source>Answer late</source>
        <translation>Respuesta tardía</translation>
    </message>
    <message>
        <source>Answer not named</source>
        <translation>Respuesta sin nombrarlo</translation>
    </message>
    <message>
        <source>Answer of</source>
        <translation>Respuesta del</translation>
    </message>
    <message>
        <source>Answer of answer</source>
        <translation>Respuesta a una respuesta</translation>
    </message>
    <message>
        <source>Answer orphan</source>
        <translation>Respuesta huérfana</translation>
    </message>
    <message>
        <source>Answer place differs</source>
        <translation>Lugar de la respuesta distinto</translation>
    </message>
    <message>
        <source>Answer quantities differ</source>
        <translation>Cantidades de respuestas distintas</translation>
    </message>
    <message>
        <source>Answer repeated</source>
        <translation>Respuesta repetida</translation>
    </message>
    <message>
        <source>Answer to a document</source>
        <translation>Respuesta a un documento</translation>
    </message>
    <message>
        <source>Answer to {reader} {reader2}</source>
        <translation>Respuesta a {reader} {reader2}</translation>
    </message>
    <message>
        <source>Answer to {set_id} {control_number}</source>
        <translation>Respuesta a {set_id} {control_number}</translation>
    </message>
    <message>
        <source>Answer unknown document</source>
        <translation>Respuesta a documento desconocido</translation>
    </message>
    <message>
        <source>Answer {document} confirms something else than we ordered. Accept it, or keep ours.</source>
        <translation>La respuesta {document} confirma algo distinto de lo que pedimos. Acéptela, o conserve lo nuestro.</translation>
    </message>
    <message>
        <source>Answered group missing</source>
        <translation>Falta grupo contestado</translation>
    </message>
    <message>
        <source>Answers for another quantity than the line&apos;s</source>
        <translation>Respuestas por una cantidad distinta de la de la línea</translation>
    </message>
    <message>
        <source>Application advice</source>
        <translation>Aviso de aplicación</translation>
    </message>
    <message>
        <source>Approve what is clean</source>
        <translation>Aprobar lo que está limpio</translation>
    </message>
    <message>
        <source>Approved, and may still be taken back</source>
        <translation>Aprobado, y todavía se puede recuperar</translation>
    </message>
    <message>
        <source>Ask before odd syncs</source>
        <translation>Preguntar antes de sincronizaciones inusuales</translation>
    </message>
    <message>
        <source>Ask the Cleo administrator for the fingerprint. If it is the one that was shown, write it into the field Host key of the connection and save.</source>
        <translation>Pida la huella al administrador de Cleo. Si es la que se mostró, escríbala en el campo Clave del servidor de la conexión y guarde.</translation>
    </message>
    <message>
        <source>Ask the Cleo administrator for the permission on this folder, or choose another in the partner.</source>
        <translation>Pida al administrador de Cleo el permiso sobre esta carpeta, o elija otra en el socio.</translation>
    </message>
    <message>
        <source>Ask the Cleo administrator for {wanted} on this folder, or choose another in the partner.</source>
        <translation>Pida al administrador de Cleo {wanted} sobre esta carpeta, o elija otra en el socio.</translation>
    </message>
    <message>
        <source>Ask the Cleo administrator to compare the key of this mailbox account, then press Test.</source>
        <translation>Pida al administrador de Cleo que compare la clave de esta cuenta de buzón, y pulse Probar.</translation>
    </message>
    <message>
        <source>Ask the Cleo administrator what the mailbox takes, then try again.</source>
        <translation>Pregunte al administrador de Cleo qué acepta el buzón e intente de nuevo.</translation>
    </message>
    <message>
        <source>Ask the Cleo administrator which file names this folder takes.</source>
        <translation>Pregunte al administrador de Cleo qué nombres de archivo acepta esta carpeta.</translation>
    </message>
    <message>
        <source>Ask the administrator of {name} for the permission.</source>
        <translation>Pida el permiso al administrador de {name}.</translation>
    </message>
    <message>
        <source>Ask the customer to add it to the order, or invoice it apart.</source>
        <translation>Pida al cliente que lo agregue al pedido, o factúrelo aparte.</translation>
    </message>
    <message>
        <source>Ask the partner for a corrected invoice, or let it pass with a reason.</source>
        <translation>Pida al socio una factura corregida, o déjela pasar con un motivo.</translation>
    </message>
    <message>
        <source>Ask the partner for a corrected invoice, or take what the lines come to.</source>
        <translation>Pida al socio una factura corregida, o tome lo que suman las líneas.</translation>
    </message>
    <message>
        <source>Ask the partner for the right date.</source>
        <translation>Pida al socio la fecha correcta.</translation>
    </message>
    <message>
        <source>Ask the partner for the {name}, and to send the document again.</source>
        <translation>Pida al socio el dato «{name}», y que envíe el documento de nuevo.</translation>
    </message>
    <message>
        <source>Ask the partner for version {base}.</source>
        <translation>Pida al socio la versión {base}.</translation>
    </message>
    <message>
        <source>Ask the partner to ignore it, and send a corrected one.</source>
        <translation>Pida al socio que lo ignore, y envíe uno corregido.</translation>
    </message>
    <message>
        <source>Ask the partner to mend it and to send the document again.</source>
        <translation>Pida al socio que lo corrija y envíe el documento de nuevo.</translation>
    </message>
    <message>
        <source>Ask the partner to mend it and to send the document again; it cannot be understood as it is.</source>
        <translation>Pida al socio que lo corrija y envíe el documento de nuevo; como está no se puede entender.</translation>
    </message>
    <message>
        <source>Ask the partner to send it again</source>
        <translation>Pida al socio que lo envíe de nuevo</translation>
    </message>
    <message>
        <source>Ask the partner to send it again.</source>
        <translation>Pida al socio que lo envíe de nuevo.</translation>
    </message>
    <message>
        <source>Ask the partner to send the document again with a plain number.</source>
        <translation>Pida al socio que envíe el documento de nuevo con un número simple.</translation>
    </message>
    <message>
        <source>Ask the partner to send the document again with the amount in cents, without a point.</source>
        <translation>Pida al socio que envíe el documento de nuevo con el importe en centavos, sin punto.</translation>
    </message>
    <message>
        <source>Ask the partner to send the document again.</source>
        <translation>Pida al socio que envíe el documento de nuevo.</translation>
    </message>
    <message>
        <source>Ask the partner to send the documents again when one is missing.</source>
        <translation>Si falta alguno, pida al socio que envíe los documentos de nuevo.</translation>
    </message>
    <message>
        <source>Ask the partner to send the whole file again.</source>
        <translation>Pida al socio que envíe de nuevo el archivo completo.</translation>
    </message>
    <message>
        <source>Ask the partner to set up the ids; without them nobody can tell whose file it is.</source>
        <translation>Pida al socio que configure los identificadores; sin ellos nadie sabe de quién es el archivo.</translation>
    </message>
    <message>
        <source>Ask the partner when the rest is wanted.</source>
        <translation>Pregunte al socio para cuándo quiere el resto.</translation>
    </message>
    <message>
        <source>Ask the partner when you expected a document.</source>
        <translation>Pregunte al socio si usted esperaba un documento.</translation>
    </message>
    <message>
        <source>Ask the partner whether a document is missing.</source>
        <translation>Pregunte al socio si falta un documento.</translation>
    </message>
    <message>
        <source>Ask the partner whether a file is missing.</source>
        <translation>Pregunte al socio si falta un archivo.</translation>
    </message>
    <message>
        <source>Ask the partner whether a group is missing.</source>
        <translation>Pregunte al socio si falta un grupo.</translation>
    </message>
    <message>
        <source>Ask the partner whether it is a test before you process its documents.</source>
        <translation>Pregunte al socio si es una prueba antes de procesar sus documentos.</translation>
    </message>
    <message>
        <source>Ask the partner whether it is needed; if so, choose the form {other} on the partner sheet.</source>
        <translation>Pregunte al socio si hace falta; si es así, elija la forma {other} en la ficha del socio.</translation>
    </message>
    <message>
        <source>Ask the partner whether it still wants the goods.</source>
        <translation>Pregunte al socio si todavía quiere la mercancía.</translation>
    </message>
    <message>
        <source>Ask the partner whether the date is meant.</source>
        <translation>Pregunte al socio si la fecha es correcta.</translation>
    </message>
    <message>
        <source>Ask the partner whether the goods are wanted, then set this document aside</source>
        <translation>Pregunte al socio si quiere la mercancía, y después aparte este documento</translation>
    </message>
    <message>
        <source>Ask the partner which date counts.</source>
        <translation>Pregunte al socio qué fecha vale.</translation>
    </message>
    <message>
        <source>Ask the partner which date is meant</source>
        <translation>Pregunte al socio qué fecha es la correcta</translation>
    </message>
    <message>
        <source>Ask the partner which of them counts.</source>
        <translation>Pregunte al socio cuál de ellos vale.</translation>
    </message>
    <message>
        <source>Ask the partner which unit is meant.</source>
        <translation>Pregunte al socio qué unidad es la correcta.</translation>
    </message>
    <message>
        <source>Ask the partner which version it sends.</source>
        <translation>Pregunte al socio qué versión envía.</translation>
    </message>
    <message>
        <source>Ask the partner; process it when both are meant.</source>
        <translation>Pregunte al socio; procéselo si ambos son correctos.</translation>
    </message>
    <message>
        <source>Ask the vendor for a corrected invoice</source>
        <translation>Pedir al proveedor una factura corregida</translation>
    </message>
    <message>
        <source>Ask the vendor for a corrected invoice, or accept the price; it is written to the bill only</source>
        <translation>Pedir al proveedor una factura corregida, o aceptar el precio; se escribe solo en la factura por pagar</translation>
    </message>
    <message>
        <source>Ask the vendor for an invoice in {ours}, or enter it by hand at your rate.</source>
        <translation>Pida al proveedor una factura en {ours}, o regístrela a mano con su tipo de cambio.</translation>
    </message>
    <message>
        <source>Ask the vendor for the right order number.</source>
        <translation>Pida al proveedor el número de pedido correcto.</translation>
    </message>
    <message>
        <source>Ask the vendor to bill in the unit of the order</source>
        <translation>Pedir al proveedor que facture en la unidad del pedido</translation>
    </message>
    <message>
        <source>Ask the vendor to take it off, or accept it.</source>
        <translation>Pida al proveedor que la quite, o acéptela.</translation>
    </message>
    <message>
        <source>Ask the vendor what happens to the {side}.</source>
        <translation>Pregunte al proveedor qué pasa con esto: {side}.</translation>
    </message>
    <message>
        <source>Ask the vendor what it is for</source>
        <translation>Preguntar al proveedor por qué concepto es</translation>
    </message>
    <message>
        <source>Ask the vendor which invoice it belongs to.</source>
        <translation>Pregunte al proveedor a qué factura pertenece.</translation>
    </message>
    <message>
        <source>Ask the vendor; accepting writes nothing for this line</source>
        <translation>Pregunte al proveedor; aceptar no escribe nada en esta línea</translation>
    </message>
    <message>
        <source>Ask when there are so many times the usual</source>
        <translation>Preguntar cuando hay tantas veces lo habitual</translation>
    </message>
    <message>
        <source>Ask whoever looks after this computer, or start the program by hand.</source>
        <translation>Pregunte a quien atiende esta computadora, o inicie el programa a mano.</translation>
    </message>
    <message>
        <source>Ask whoever manages the customer to release it, then run it again.</source>
        <translation>Pida a quien administra al cliente que lo libere, y ejecútelo de nuevo.</translation>
    </message>
    <message>
        <source>Ask your IT how programs pass the proxy.</source>
        <translation>Pregunte a su área de TI cómo pasan los programas por el proxy.</translation>
    </message>
    <message>
        <source>Ask your IT to install the missing root certificate in the system&apos;s certificate store. Nothing was sent.</source>
        <translation>Pida a su área de TI que instale el certificado raíz que falta en el almacén de certificados del sistema. No se envió nada.</translation>
    </message>
    <message>
        <source>Ask your IT to mend this file, or type the connection in yourself.</source>
        <translation>Pida a su área de TI que corrija este archivo, o escriba usted la conexión.</translation>
    </message>
    <message>
        <source>Ask your IT to mend this file, then start the program again.</source>
        <translation>Pida a su área de TI que corrija este archivo; después inicie de nuevo el programa.</translation>
    </message>
    <message>
        <source>Ask your IT when another value is needed.</source>
        <translation>Pregunte a su área de TI cuando se necesite otro valor.</translation>
    </message>
    <message>
        <source>Ask {partner} to correct it and send it again, or let it pass with a reason</source>
        <translation>Pida a {partner} que lo corrija y lo envíe de nuevo, o déjelo pasar con un motivo</translation>
    </message>
    <message>
        <source>Ask {partner} what it answers; set the answer aside when it was meant for somebody else.</source>
        <translation>Pregunte a {partner} qué es lo que contesta; aparte la respuesta si era para alguien más.</translation>
    </message>
    <message>
        <source>Ask {partner} what was wrong with the envelope, correct the partner sheet, then send the document again.</source>
        <translation>Pregunte a {partner} qué estaba mal en el sobre, corrija la ficha del socio y envíe el documento de nuevo.</translation>
    </message>
    <message>
        <source>Ask {partner} what was wrong, correct it, then send the document again.</source>
        <translation>Pregunte a {partner} qué estaba mal, corríjalo y envíe el documento de nuevo.</translation>
    </message>
    <message>
        <source>Ask {partner} whether this document was accepted.</source>
        <translation>Pregunte a {partner} si este documento fue aceptado.</translation>
    </message>
    <message>
        <source>Ask {partner} which document it means.</source>
        <translation>Pregunte a {partner} a qué documento se refiere.</translation>
    </message>
    <message>
        <source>Ask {partner} which document its answer is about.</source>
        <translation>Pregunte a {partner} de qué documento trata su respuesta.</translation>
    </message>
    <message>
        <source>Ask {partner} which of the two counts, then settle it here.</source>
        <translation>Pregunte a {partner} cuál de las dos vale, y resuélvalo aquí.</translation>
    </message>
    <message>
        <source>Asking Acumatica for {noun}</source>
        <translation>Consultando a Acumatica: {noun}</translation>
    </message>
    <message>
        <source>Asking Acumatica for {noun}s</source>
        <translation>Consultando a Acumatica: {noun}</translation>
    </message>
    <message>
        <source>Asking Acumatica whether {number} arrived</source>
        <translation>Preguntando a Acumatica si llegó {number}</translation>
    </message>
    <message>
        <source>Asking Cleo whether {reference} arrived</source>
        <translation>Preguntando a Cleo si llegó {reference}</translation>
    </message>
    <message>
        <source>Asks a person before acting when far more or fewer documents come than usual, and the like.</source>
        <translation>Pregunta a una persona antes de actuar cuando llegan muchos más o menos documentos de lo habitual, y casos parecidos.</translation>
    </message>
    <message>
        <source>Back up daily</source>
        <translation>Copia de seguridad diaria</translation>
    </message>
    <message>
        <source>Backordered</source>
        <translation>Pendiente de surtir</translation>
    </message>
    <message>
        <source>Basis of the price</source>
        <translation>Base del precio</translation>
    </message>
    <message>
        <source>Before an envelope</source>
        <translation>Antes de un sobre</translation>
    </message>
    <message>
        <source>Beginning of the document</source>
        <translation>Principio del documento</translation>
    </message>
    <message>
        <source>Between documents</source>
        <translation>Entre documentos</translation>
    </message>
    <message>
        <source>Between envelopes</source>
        <translation>Entre sobres</translation>
    </message>
    <message>
        <source>Bill and ship to</source>
        <translation>Lugar de facturación y de entrega</translation>
    </message>
    <message>
        <source>Bill exists</source>
        <translation>Factura por pagar ya existe</translation>
    </message>
    <message>
        <source>Bill it all the same</source>
        <translation>Registrarla de todos modos</translation>
    </message>
    <message>
        <source>Bill it as it is</source>
        <translation>Registrarla como está</translation>
    </message>
    <message>
        <source>Bill it before the goods are booked in</source>
        <translation>Registrarla antes de que se reciba la mercancía</translation>
    </message>
    <message>
        <source>Bill of lading</source>
        <translation>Conocimiento de embarque</translation>
    </message>
    <message>
        <source>Bill the line without an order line</source>
        <translation>Registrar la línea sin línea de pedido</translation>
    </message>
    <message>
        <source>Bill to</source>
        <translation>Lugar de facturación</translation>
    </message>
    <message>
        <source>Bill {document} costs more than was ordered. Open it: both sums and the difference are shown.</source>
        <translation>La factura por pagar {document} cuesta más de lo pedido. Ábrala: se muestran ambas sumas y la diferencia.</translation>
    </message>
    <message>
        <source>Bill {number}, {name}: goods are not booked in</source>
        <translation>Factura por pagar {number}, {name}: la mercancía no se ha recibido</translation>
    </message>
    <message>
        <source>Bill-to name</source>
        <translation>Nombre del lugar de facturación</translation>
    </message>
    <message>
        <source>Billed before</source>
        <translation>Facturado antes</translation>
    </message>
    <message>
        <source>Billed before shipped</source>
        <translation>Facturado antes de embarcar</translation>
    </message>
    <message>
        <source>Billed goods that are not booked in</source>
        <translation>Mercancía facturada que no se ha recibido</translation>
    </message>
    <message>
        <source>Billed more than ordered</source>
        <translation>Facturado más de lo pedido</translation>
    </message>
    <message>
        <source>Billed more than shipped</source>
        <translation>Facturado más de lo embarcado</translation>
    </message>
    <message>
        <source>Billed unlike confirmed</source>
        <translation>Facturado distinto de lo confirmado</translation>
    </message>
    <message>
        <source>Blanks around a value</source>
        <translation>Espacios alrededor de un valor</translation>
    </message>
    <message>
        <source>Books closed until</source>
        <translation>Libros cerrados hasta</translation>
    </message>
    <message>
        <source>Both answers are kept; an answer cannot be taken back by a later one without somebody saying so.</source>
        <translation>Se conservan ambas respuestas; una respuesta no se anula con otra posterior sin que alguien lo diga.</translation>
    </message>
    <message>
        <source>Broken cases stand on a line of their own, or the unit of one line is wrong.</source>
        <translation>Las cajas abiertas están en una línea aparte, o la unidad de una línea está mal.</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>Comprador</translation>
    </message>
    <message>
        <source>Buyer&apos;s no.</source>
        <translation>Comprador, núm.</translation>
    </message>
    <message>
        <source>By the rules of X12, {condition}.</source>
        <translation>Según las reglas de X12, {condition}.</translation>
    </message>
    <message>
        <source>By this time on {day}s there were {middle}, at least {least} ({count} known).</source>
        <translation>A esta hora, en {day}, había {middle}, al menos {least} ({count} conocidos).</translation>
    </message>
    <message>
        <source>Byte order mark</source>
        <translation>Marca de orden de bytes</translation>
    </message>
    <message>
        <source>Call the warehouse and the partner, then set this document aside</source>
        <translation>Llame al almacén y al socio, y después aparte este documento</translation>
    </message>
    <message>
        <source>Cancel date past</source>
        <translation>Fecha de cancelación pasada</translation>
    </message>
    <message>
        <source>Cancel proposed</source>
        <translation>Cancelación propuesta</translation>
    </message>
    <message>
        <source>Cancel sales order {key}, PO {number}</source>
        <translation>Cancelar el pedido de venta {key}, OC {number}</translation>
    </message>
    <message>
        <source>Cancel the line</source>
        <translation>Cancelar la línea</translation>
    </message>
    <message>
        <source>Cancel the order</source>
        <translation>Cancelar el pedido</translation>
    </message>
    <message>
        <source>Cancel was pressed before the browser came back.</source>
        <translation>Se canceló antes de que el navegador regresara.</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Transportista</translation>
    </message>
    <message>
        <source>Carrier code</source>
        <translation>Código del transportista</translation>
    </message>
    <message>
        <source>Carrier number</source>
        <translation>Número del transportista</translation>
    </message>
    <message>
        <source>Carrier {carrier}</source>
        <translation>Transportista {carrier}</translation>
    </message>
    <message>
        <source>Carry it out at order {number} in Acumatica by hand and set this one aside, or take it as a new order.</source>
        <translation>Aplíquelo a mano en el pedido {number} de Acumatica y aparte este, o tómelo como pedido nuevo.</translation>
    </message>
    <message>
        <source>Carton {number}</source>
        <translation>Caja {number}</translation>
    </message>
    <message>
        <source>Cartons differ</source>
        <translation>Cajas distintas</translation>
    </message>
    <message>
        <source>Cases, pieces and pounds have no common sum, so the total is left out.</source>
        <translation>Cajas, piezas y libras no tienen una suma común, por eso se omite el total.</translation>
    </message>
    <message>
        <source>Cash discount</source>
        <translation>Descuento por pronto pago</translation>
    </message>
    <message>
        <source>Cash discount date</source>
        <translation>Fecha de descuento por pronto pago</translation>
    </message>
    <message>
        <source>Catch weight uncounted</source>
        <translation>Peso real sin cuenta</translation>
    </message>
    <message>
        <source>Catch weight unlikely</source>
        <translation>Peso real improbable</translation>
    </message>
    <message>
        <source>Cents unreadable</source>
        <translation>Centavos ilegibles</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Change it in Cleo Portal, type the new one here and press Test. Ask the Cleo administrator for a service account whose password does not expire.</source>
        <translation>Cámbiela en Cleo Portal, escriba aquí la nueva y pulse Probar. Pida al administrador de Cleo una cuenta de servicio cuya contraseña no venza.</translation>
    </message>
    <message>
        <source>Change proposed</source>
        <translation>Cambio propuesto</translation>
    </message>
    <message>
        <source>Change that entry instead.</source>
        <translation>Mejor cambie esa entrada.</translation>
    </message>
    <message>
        <source>Change the order in Acumatica when you want the substitute; accepting writes nothing for this line</source>
        <translation>Cambie el pedido en Acumatica si quiere el sustituto; aceptar no escribe nada en esta línea</translation>
    </message>
    <message>
        <source>Change {changed} lines of PO {number}</source>
        <translation>Cambiar {changed} líneas de la OC {number}</translation>
    </message>
    <message>
        <source>Change {count} lines of PO {number}</source>
        <translation>Cambiar {count} líneas de la OC {number}</translation>
    </message>
    <message>
        <source>Change {named}: {count} accepted changes</source>
        <translation>Cambiar {named}: {count} cambios aceptados</translation>
    </message>
    <message>
        <source>Change {variable} where it is set, or take it out of [secret_env] of the connection file.</source>
        <translation>Cambie {variable} donde está definida, o quítela de [secret_env] en el archivo de conexión.</translation>
    </message>
    <message>
        <source>Changed partner sheet without asking up to</source>
        <translation>Ficha de socio cambiada sin preguntar hasta</translation>
    </message>
    <message>
        <source>Changed record gone</source>
        <translation>Registro cambiado ya no está</translation>
    </message>
    <message>
        <source>Changed since sent</source>
        <translation>Cambiado después de enviarse</translation>
    </message>
    <message>
        <source>Changed version</source>
        <translation>Versión cambiada</translation>
    </message>
    <message>
        <source>Characters that cannot be seen stand between segments.</source>
        <translation>Hay caracteres invisibles entre los segmentos.</translation>
    </message>
    <message>
        <source>Charge</source>
        <translation>Cargo</translation>
    </message>
    <message>
        <source>Charge differs</source>
        <translation>Cargo distinto</translation>
    </message>
    <message>
        <source>Charge not on order</source>
        <translation>Cargo fuera del pedido</translation>
    </message>
    <message>
        <source>Charge percent differs</source>
        <translation>Porcentaje de cargo distinto</translation>
    </message>
    <message>
        <source>Charge, {charge_name}</source>
        <translation>Cargo, {charge_name}</translation>
    </message>
    <message>
        <source>Charges</source>
        <translation>Cargos</translation>
    </message>
    <message>
        <source>Charges and allowances</source>
        <translation>Cargos y bonificaciones</translation>
    </message>
    <message>
        <source>Charges and taxes</source>
        <translation>Cargos e impuestos</translation>
    </message>
    <message>
        <source>Charges repeated</source>
        <translation>Cargos repetidos</translation>
    </message>
    <message>
        <source>Charges that stand on the lines and again below</source>
        <translation>Cargos que están en las líneas y otra vez abajo</translation>
    </message>
    <message>
        <source>Chase</source>
        <translation>Reclamar</translation>
    </message>
    <message>
        <source>Check that this computer is online and that the address is written correctly.</source>
        <translation>Compruebe que esta computadora tenga conexión y que la dirección esté bien escrita.</translation>
    </message>
    <message>
        <source>Check the address and the names in the connection.</source>
        <translation>Revise la dirección y los nombres de la conexión.</translation>
    </message>
    <message>
        <source>Check the address in the connection.</source>
        <translation>Revise la dirección en la conexión.</translation>
    </message>
    <message>
        <source>Check the address in the connection; if it is right, give the details to support.</source>
        <translation>Revise la dirección de la conexión; si es correcta, dé los detalles a soporte.</translation>
    </message>
    <message>
        <source>Check the file again.</source>
        <translation>Revise el archivo de nuevo.</translation>
    </message>
    <message>
        <source>Check the settings</source>
        <translation>Revisar los ajustes</translation>
    </message>
    <message>
        <source>Choose a file as it came from the partner, or as it was sent to it.</source>
        <translation>Elija un archivo como llegó del socio, o como se le envió.</translation>
    </message>
    <message>
        <source>Choose a later time.</source>
        <translation>Elija un momento posterior.</translation>
    </message>
    <message>
        <source>Choose a passphrase for {place}.</source>
        <translation>Elija una frase de contraseña para {place}.</translation>
    </message>
    <message>
        <source>Choose another folder for the ledger, or restore the latest backup.</source>
        <translation>Elija otra carpeta para el registro local, o restaure la última copia de seguridad.</translation>
    </message>
    <message>
        <source>Choose another folder, or make room on the disk.</source>
        <translation>Elija otra carpeta o libere espacio en el disco.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Elija otra carpeta.</translation>
    </message>
    <message>
        <source>Choose another name, for instance with today&apos;s date in it.</source>
        <translation>Elija otro nombre, por ejemplo con la fecha de hoy.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Elija otro nombre.</translation>
    </message>
    <message>
        <source>Choose it in the window, or give it on the command line.</source>
        <translation>Elíjalo en la ventana, o indíquelo en la línea de comandos.</translation>
    </message>
    <message>
        <source>Choose oauth-code as the sign-in, or test the connection as it is.</source>
        <translation>Elija oauth-code como inicio de sesión, o pruebe la conexión tal como está.</translation>
    </message>
    <message>
        <source>Choose one of the folders that are there, or ask the Cleo administrator to create it.</source>
        <translation>Elija una de las carpetas que hay, o pida al administrador de Cleo que la cree.</translation>
    </message>
    <message>
        <source>Choose one of the list.</source>
        <translation>Elija uno de la lista.</translation>
    </message>
    <message>
        <source>Choose one of {offered}.</source>
        <translation>Elija uno de {offered}.</translation>
    </message>
    <message>
        <source>Choose our item</source>
        <translation>Elegir nuestro artículo</translation>
    </message>
    <message>
        <source>Choose the code</source>
        <translation>Elegir el código</translation>
    </message>
    <message>
        <source>Choose the customer&apos;s location for it; it is remembered.</source>
        <translation>Elija la ubicación del cliente que le corresponde; se recuerda.</translation>
    </message>
    <message>
        <source>Choose the file that was saved.</source>
        <translation>Elija el archivo que se guardó.</translation>
    </message>
    <message>
        <source>Choose the form {other} on the partner sheet, or change the document in Acumatica.</source>
        <translation>Elija la forma {other} en la ficha del socio, o cambie el documento en Acumatica.</translation>
    </message>
    <message>
        <source>Choose the form {other} on the partner sheet, or set the document aside and settle it with the partner.</source>
        <translation>Elija la forma {other} en la ficha del socio, o aparte el documento y resuélvalo con el socio.</translation>
    </message>
    <message>
        <source>Choose the item that replaces it; it is remembered for {partner}.</source>
        <translation>Elija el artículo que lo reemplaza; se recuerda para {partner}.</translation>
    </message>
    <message>
        <source>Choose the location</source>
        <translation>Elegir la ubicación</translation>
    </message>
    <message>
        <source>Choose the right one on the partner sheet, or make it in Acumatica under another key.</source>
        <translation>Elija la correcta en la ficha del socio, o créela en Acumatica con otra clave.</translation>
    </message>
    <message>
        <source>Choose the right one; it is remembered for {partner}.</source>
        <translation>Elija el correcto; se recuerda para {partner}.</translation>
    </message>
    <message>
        <source>Choose the sign-in oauth-code, which goes through the browser, or a user without a second factor.</source>
        <translation>Elija el inicio de sesión oauth-code, que pasa por el navegador, o un usuario sin segundo factor.</translation>
    </message>
    <message>
        <source>Choose the unit that is meant, or add it to the item in Acumatica</source>
        <translation>Elija la unidad que corresponde, o agréguela al artículo en Acumatica</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ciudad</translation>
    </message>
    <message>
        <source>Cleo already has a file called {name} in {folder}.</source>
        <translation>Cleo ya tiene un archivo llamado {name} en {folder}.</translation>
    </message>
    <message>
        <source>Cleo answered the sign-in of {username} without a token.</source>
        <translation>Cleo contestó el inicio de sesión de {username} sin token.</translation>
    </message>
    <message>
        <source>Cleo answered with a redirection that differs in nothing else. It is not followed, as that would turn an upload into a question.</source>
        <translation>Cleo contestó con una redirección que no difiere en nada más. No se sigue, porque convertiría una subida en una consulta.</translation>
    </message>
    <message>
        <source>Cleo does not accept the token that it has just given: {said}.</source>
        <translation>Cleo no acepta el token que acaba de dar: {said}.</translation>
    </message>
    <message>
        <source>Cleo does not let {username} {done} the folder {folder}.</source>
        <translation>Cleo no permite a {username} {done} la carpeta {folder}.</translation>
    </message>
    <message>
        <source>Cleo does not take uploads written as {profile}: {said}.</source>
        <translation>Cleo no acepta subidas escritas como {profile}: {said}.</translation>
    </message>
    <message>
        <source>Cleo lists the file under its exact name</source>
        <translation>Cleo lista el archivo con su nombre exacto</translation>
    </message>
    <message>
        <source>Cleo lists {name}, which carries its control number</source>
        <translation>Cleo lista {name}, que lleva su número de control</translation>
    </message>
    <message>
        <source>Cleo makes passwords end after some weeks or months, and this one has.</source>
        <translation>Cleo hace que las contraseñas venzan después de semanas o meses, y esta ya venció.</translation>
    </message>
    <message>
        <source>Cleo refused {name} in {folder}: {said}.</source>
        <translation>Cleo rechazó {name} en {folder}: {said}.</translation>
    </message>
    <message>
        <source>Cleo refuses to sign in {username} at {address}: {said}</source>
        <translation>Cleo rechaza el inicio de sesión de {username} en {address}: {said}</translation>
    </message>
    <message>
        <source>Cleo takes files away once it has them, so that a missing file proves nothing.</source>
        <translation>Cleo retira los archivos cuando ya los tiene, así que un archivo que falta no prueba nada.</translation>
    </message>
    <message>
        <source>Cleo&apos;s answer from {url} holds no list called {profile}.</source>
        <translation>La respuesta de Cleo desde {url} no contiene ninguna lista llamada {profile}.</translation>
    </message>
    <message>
        <source>Clock may be wrong by</source>
        <translation>El reloj puede diferir en</translation>
    </message>
    <message>
        <source>Close every window and every command of Acucleo Desktop on this home, then restore again.</source>
        <translation>Cierre todas las ventanas y comandos de Acucleo Desktop de esta carpeta de trabajo, y restaure de nuevo.</translation>
    </message>
    <message>
        <source>Close it in other programs, and look at who may read it.</source>
        <translation>Ciérrelo en otros programas, y vea quién puede leerlo.</translation>
    </message>
    <message>
        <source>Close other integrations or wait; the next sync tries again by itself. A run of this program that was cut off holds its place until its session ends: an hour with OAuth, 10 to 20 minutes with a cookie.</source>
        <translation>Cierre otras integraciones o espere; la próxima sincronización lo intenta por sí sola. Una ejecución de este programa que se interrumpió conserva su lugar hasta que termina su sesión: una hora con OAuth, de 10 a 20 minutos con cookie.</translation>
    </message>
    <message>
        <source>Close the other program, then try again; nothing was lost.</source>
        <translation>Cierre el otro programa e intente de nuevo; no se perdió nada.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Code not allowed</source>
        <translation>Código no permitido</translation>
    </message>
    <message>
        <source>Code of {length} characters, list {number}</source>
        <translation>Código de {length} caracteres, lista {number}</translation>
    </message>
    <message>
        <source>Code unknown</source>
        <translation>Código desconocido</translation>
    </message>
    <message>
        <source>Company name</source>
        <translation>Nombre de la empresa</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Compare client id, flow, scopes and the address of return with the Connected Applications form.</source>
        <translation>Compare el client id, el flujo, los scopes y la dirección de retorno con el formulario Connected Applications.</translation>
    </message>
    <message>
        <source>Compare ids, version and separators on the sheet of {partner} with its guide, then send the document again.</source>
        <translation>Compare identificadores, versión y separadores de la ficha de {partner} con su guía, y envíe el documento de nuevo.</translation>
    </message>
    <message>
        <source>Compare it with the customer&apos;s order in Acumatica; a wrong number holds the payment up.</source>
        <translation>Compárelo con el pedido del cliente en Acumatica; un número erróneo detiene el pago.</translation>
    </message>
    <message>
        <source>Compare it with the guide of {partner}, correct the document or the partner sheet, then send it again.</source>
        <translation>Compárelo con la guía de {partner}, corrija el documento o la ficha del socio, y envíelo de nuevo.</translation>
    </message>
    <message>
        <source>Compare that part with what you expected; it was read as if the mark were there.</source>
        <translation>Compare esa parte con lo que esperaba; se leyó como si la marca estuviera ahí.</translation>
    </message>
    <message>
        <source>Compare the address in the connection with the one it points to. It was not followed, so that the sign-in data stay where they belong.</source>
        <translation>Compare la dirección de la conexión con aquella a la que lleva. No se siguió, para que los datos de acceso se queden donde deben.</translation>
    </message>
    <message>
        <source>Compare the address with the default location before the order is shipped.</source>
        <translation>Compare la dirección con la ubicación predeterminada antes de embarcar el pedido.</translation>
    </message>
    <message>
        <source>Compare the address with the one in your browser when you work in {name}. Nothing was sent.</source>
        <translation>Compare la dirección con la de su navegador cuando trabaja en {name}. No se envió nada.</translation>
    </message>
    <message>
        <source>Compare the address with the one the Cleo administrator gave you.</source>
        <translation>Compare la dirección con la que le dio el administrador de Cleo.</translation>
    </message>
    <message>
        <source>Compare the folder in the partner with those that Test lists.</source>
        <translation>Compare la carpeta del socio con las que muestra Probar.</translation>
    </message>
    <message>
        <source>Compare the ids on the partner sheet.</source>
        <translation>Compare los identificadores de la ficha del socio.</translation>
    </message>
    <message>
        <source>Compare the ids, the version and the separators on the partner sheet with the partner&apos;s guide, then send the documents again.</source>
        <translation>Compare los identificadores, la versión y los separadores de la ficha del socio con su guía, y envíe los documentos de nuevo.</translation>
    </message>
    <message>
        <source>Compare the invoice with the receipt before you pay or send it.</source>
        <translation>Compare la factura con la recepción antes de pagarla o enviarla.</translation>
    </message>
    <message>
        <source>Compare the lines of the record with those of the document.</source>
        <translation>Compare las líneas del registro con las del documento.</translation>
    </message>
    <message>
        <source>Compare the lines with the record in Acumatica before it is sent.</source>
        <translation>Compare las líneas con el registro en Acumatica antes de enviarlo.</translation>
    </message>
    <message>
        <source>Compare the lines with what the partner expected.</source>
        <translation>Compare las líneas con lo que esperaba el socio.</translation>
    </message>
    <message>
        <source>Compare the number with the label; a carton whose label is not announced is refused or counted by hand.</source>
        <translation>Compare el número con la etiqueta; una caja cuya etiqueta no se anuncia se rechaza o se cuenta a mano.</translation>
    </message>
    <message>
        <source>Compare the number with the package or the master data of the one who assigned it.</source>
        <translation>Compare el número con el empaque o con los datos maestros de quien lo asignó.</translation>
    </message>
    <message>
        <source>Compare the record in Acumatica with the document, and correct the one that is wrong.</source>
        <translation>Compare el registro de Acumatica con el documento, y corrija el que esté mal.</translation>
    </message>
    <message>
        <source>Compare the setting auth.token_field with the fields below.</source>
        <translation>Compare el ajuste auth.token_field con los campos de abajo.</translation>
    </message>
    <message>
        <source>Compare the settings paging.items and operations with the fields below.</source>
        <translation>Compare los ajustes paging.items y operations con los campos de abajo.</translation>
    </message>
    <message>
        <source>Compare the total with what was agreed, and ask the partner for the amount.</source>
        <translation>Compare el total con lo acordado, y pida al socio el importe.</translation>
    </message>
    <message>
        <source>Compare the two</source>
        <translation>Comparar los dos</translation>
    </message>
    <message>
        <source>Compare the two and take over what changed; it never becomes a second one by itself.</source>
        <translation>Compare los dos y tome lo que cambió; nunca se vuelve un segundo documento por sí solo.</translation>
    </message>
    <message>
        <source>Compare the two bills; one of them is enough.</source>
        <translation>Compare las dos facturas por pagar; con una basta.</translation>
    </message>
    <message>
        <source>Compare the two invoices. Set this one aside, or bill it when both are meant.</source>
        <translation>Compare las dos facturas. Aparte esta, o regístrela si ambas son correctas.</translation>
    </message>
    <message>
        <source>Compare the two orders; one of them is enough.</source>
        <translation>Compare los dos pedidos; con uno basta.</translation>
    </message>
    <message>
        <source>Compare the two. Set this one aside, or process it anyway.</source>
        <translation>Compare los dos. Aparte este, o procéselo de todos modos.</translation>
    </message>
    <message>
        <source>Compare them, and ask the sender which one counts.</source>
        <translation>Compárelos, y pregunte al remitente cuál vale.</translation>
    </message>
    <message>
        <source>Compare with the item&apos;s units before the goods are picked or paid.</source>
        <translation>Compare con las unidades del artículo antes de surtir o pagar la mercancía.</translation>
    </message>
    <message>
        <source>Compare with the receipt, and ask the vendor for a credit or for the ship notice.</source>
        <translation>Compare con la recepción, y pida al proveedor un crédito o el aviso de embarque.</translation>
    </message>
    <message>
        <source>Complete the record in Acumatica</source>
        <translation>Complete el registro en Acumatica</translation>
    </message>
    <message>
        <source>Component separator in text</source>
        <translation>Separador de componente en texto</translation>
    </message>
    <message>
        <source>Components too many</source>
        <translation>Componentes de más</translation>
    </message>
    <message>
        <source>Composite of {count} parts</source>
        <translation>Compuesto de {count} partes</translation>
    </message>
    <message>
        <source>Connection files and presets are given away, so that they hold no secrets.</source>
        <translation>Los archivos de conexión y las configuraciones se comparten, por eso no contienen secretos.</translation>
    </message>
    <message>
        <source>Connections, Acumatica.</source>
        <translation>Conexiones, Acumatica.</translation>
    </message>
    <message>
        <source>Connections, Cleo, user name and</source>
        <translation>Conexiones, Cleo, nombre de usuario y</translation>
    </message>
    <message>
        <source>Connections, Cleo, user name and password.</source>
        <translation>Conexiones, Cleo, nombre de usuario y contraseña.</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contacto</translation>
    </message>
    <message>
        <source>Contact of {paper}</source>
        <translation>Contacto de {paper}</translation>
    </message>
    <message>
        <source>Contact {name}</source>
        <translation>Contacto {name}</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contactos</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Contrato</translation>
    </message>
    <message>
        <source>Contract number</source>
        <translation>Número de contrato</translation>
    </message>
    <message>
        <source>Control number reused</source>
        <translation>Número de control reutilizado</translation>
    </message>
    <message>
        <source>Convert it by hand; accepting writes nothing for this line</source>
        <translation>Conviértalo a mano; aceptar no escribe nada en esta línea</translation>
    </message>
    <message>
        <source>Copy both from the Connected Applications form, and look at the flow that is set there.</source>
        <translation>Copie ambos del formulario Connected Applications, y revise el flujo que está puesto ahí.</translation>
    </message>
    <message>
        <source>Correct it in Acumatica</source>
        <translation>Corríjalo en Acumatica</translation>
    </message>
    <message>
        <source>Correct it in Acumatica or on the partner sheet</source>
        <translation>Corríjalo en Acumatica o en la ficha del socio</translation>
    </message>
    <message>
        <source>Correct it in Acumatica, or ask {partner} what it means.</source>
        <translation>Corríjalo en Acumatica, o pregunte a {partner} qué significa.</translation>
    </message>
    <message>
        <source>Correct it in Acumatica, or the code on the sheet of {partner}, then send the document again.</source>
        <translation>Corríjalo en Acumatica, o el código en la ficha de {partner}, y envíe el documento de nuevo.</translation>
    </message>
    <message>
        <source>Correct it on the sheet of {partner} before the next file leaves.</source>
        <translation>Corríjalo en la ficha de {partner} antes de que salga el próximo archivo.</translation>
    </message>
    <message>
        <source>Correct it to {new} in Acumatica; the document is written anew with the next sync.</source>
        <translation>Corríjalo a {new} en Acumatica; el documento se escribe de nuevo con la próxima sincronización.</translation>
    </message>
    <message>
        <source>Correct the customer on the sheet of {partner}.</source>
        <translation>Corrija el cliente en la ficha de {partner}.</translation>
    </message>
    <message>
        <source>Correct the date in Acumatica</source>
        <translation>Corrija la fecha en Acumatica</translation>
    </message>
    <message>
        <source>Correct the vendor on the sheet of {partner}.</source>
        <translation>Corrija el proveedor en la ficha de {partner}.</translation>
    </message>
    <message>
        <source>Correct what they name in Acumatica, or talk to {partner}; then send a corrected document.</source>
        <translation>Corrija en Acumatica lo que señalan, o hable con {partner}; después envíe un documento corregido.</translation>
    </message>
    <message>
        <source>Count it as {word}</source>
        <translation>Contarlo como {word}</translation>
    </message>
    <message>
        <source>Count the cases at the receipt; many partners want both numbers on the invoice.</source>
        <translation>Cuente las cajas al recibir; muchos socios quieren ambos números en la factura.</translation>
    </message>
    <message>
        <source>Count what arrives, and ask the vendor for a corrected notice.</source>
        <translation>Cuente lo que llegue, y pida al proveedor un aviso corregido.</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>Counts and days are written without decimals.</source>
        <translation>Las cuentas y los días se escriben sin decimales.</translation>
    </message>
    <message>
        <source>Create a bill on hold for {name}, invoice {number}, {plain}</source>
        <translation>Crear una factura por pagar retenida para {name}, factura {number}, {plain}</translation>
    </message>
    <message>
        <source>Create a purchase receipt on hold for shipment {shipment}</source>
        <translation>Crear una recepción de compra retenida para el embarque {shipment}</translation>
    </message>
    <message>
        <source>Create a sales order for {name}, PO {number}, {count} lines, {total}</source>
        <translation>Crear un pedido de venta para {name}, OC {number}, {count} líneas, {total}</translation>
    </message>
    <message>
        <source>Create customer {name}</source>
        <translation>Crear el cliente {name}</translation>
    </message>
    <message>
        <source>Create customers from this partner&apos;s orders</source>
        <translation>Crear clientes a partir de los pedidos de este socio</translation>
    </message>
    <message>
        <source>Create it all the same</source>
        <translation>Crearlo de todos modos</translation>
    </message>
    <message>
        <source>Create it in Acumatica, or correct the code, then run it again.</source>
        <translation>Créelo en Acumatica, o corrija el código, y ejecútelo de nuevo.</translation>
    </message>
    <message>
        <source>Create location {name} of customer {our_account}</source>
        <translation>Crear la ubicación {name} del cliente {our_account}</translation>
    </message>
    <message>
        <source>Create the customer from this order, or enter the code at the customer in Acumatica.</source>
        <translation>Cree el cliente a partir de este pedido, o registre el código en el cliente de Acumatica.</translation>
    </message>
    <message>
        <source>Credit above billed</source>
        <translation>Crédito mayor que lo facturado</translation>
    </message>
    <message>
        <source>Credit memo</source>
        <translation>Nota de crédito</translation>
    </message>
    <message>
        <source>Credit total</source>
        <translation>Total de la nota</translation>
    </message>
    <message>
        <source>Credits invoice</source>
        <translation>Acredita la factura</translation>
    </message>
    <message>
        <source>Cross-reference {theirs} = {ours}</source>
        <translation>Referencia cruzada {theirs} = {ours}</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Moneda</translation>
    </message>
    <message>
        <source>Currency differs</source>
        <translation>Moneda distinta</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Customer missing</source>
        <translation>Falta cliente</translation>
    </message>
    <message>
        <source>Customer order</source>
        <translation>Pedido del cliente</translation>
    </message>
    <message>
        <source>Customer reference</source>
        <translation>Referencia del cliente</translation>
    </message>
    <message>
        <source>Customer terms differ</source>
        <translation>Condiciones del cliente distintas</translation>
    </message>
    <message>
        <source>Customer unknown</source>
        <translation>Cliente desconocido</translation>
    </message>
    <message>
        <source>Customer {value} of {partner} is not in Acumatica.</source>
        <translation>El cliente {value} de {partner} no está en Acumatica.</translation>
    </message>
    <message>
        <source>D-U-N-S number</source>
        <translation>número D-U-N-S</translation>
    </message>
    <message>
        <source>Daily backups kept</source>
        <translation>Copias diarias que se conservan</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Date ({kind})</source>
        <translation>Fecha ({kind})</translation>
    </message>
    <message>
        <source>Date far ahead</source>
        <translation>Fecha muy lejana</translation>
    </message>
    <message>
        <source>Date form</source>
        <translation>Forma de fecha</translation>
    </message>
    <message>
        <source>Date future</source>
        <translation>Fecha futura</translation>
    </message>
    <message>
        <source>Date missing</source>
        <translation>Falta fecha</translation>
    </message>
    <message>
        <source>Date moved</source>
        <translation>Fecha cambiada</translation>
    </message>
    <message>
        <source>Date old</source>
        <translation>Fecha vieja</translation>
    </message>
    <message>
        <source>Date outside window</source>
        <translation>Fecha fuera de ventana</translation>
    </message>
    <message>
        <source>Date past</source>
        <translation>Fecha pasada</translation>
    </message>
    <message>
        <source>Date six digits</source>
        <translation>Fecha de seis dígitos</translation>
    </message>
    <message>
        <source>Date the bill today</source>
        <translation>Fechar la factura por pagar hoy</translation>
    </message>
    <message>
        <source>Date the bill today, or ask Accounting to open the period.</source>
        <translation>Feche la factura por pagar hoy, o pida a Contabilidad que abra el período.</translation>
    </message>
    <message>
        <source>Date unreadable</source>
        <translation>Fecha ilegible</translation>
    </message>
    <message>
        <source>Date {code}</source>
        <translation>Fecha {code}</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Fechas</translation>
    </message>
    <message>
        <source>Dates are written as year, month and day in eight digits, such as 20261123 for November 23, 2026.</source>
        <translation>Las fechas se escriben como año, mes y día en ocho dígitos, como 20261123 para el 23 de noviembre de 2026.</translation>
    </message>
    <message>
        <source>Dates crossed</source>
        <translation>Fechas cruzadas</translation>
    </message>
    <message>
        <source>Dates for another quantity than the line&apos;s</source>
        <translation>Fechas por una cantidad distinta de la de la línea</translation>
    </message>
    <message>
        <source>Dates, deadlines and file names are made from the clock.</source>
        <translation>Las fechas, los plazos y los nombres de archivo se toman del reloj.</translation>
    </message>
    <message>
        <source>Dates, deadlines and file names are made from this computer&apos;s clock.</source>
        <translation>Las fechas, los plazos y los nombres de archivo se toman del reloj de esta computadora.</translation>
    </message>
    <message>
        <source>Day, as year, month, day</source>
        <translation>Día, como año, mes, día</translation>
    </message>
    <message>
        <source>Days to pay</source>
        <translation>Días de plazo</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Decidir</translation>
    </message>
    <message>
        <source>Decide it for this document.</source>
        <translation>Decídalo para este documento.</translation>
    </message>
    <message>
        <source>Decided by a person.</source>
        <translation>Lo decidió una persona.</translation>
    </message>
    <message>
        <source>Decided: {value} is written</source>
        <translation>Decidido: se escribe {value}</translation>
    </message>
    <message>
        <source>Delete a file.</source>
        <translation>Eliminar un archivo.</translation>
    </message>
    <message>
        <source>Delete it in Acumatica (it is on hold), then run the document again.</source>
        <translation>Elimínelo en Acumatica (está retenido) y ejecute el documento de nuevo.</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Entrega</translation>
    </message>
    <message>
        <source>Deny was pressed in the browser, or the user may not allow it.</source>
        <translation>Se negó el permiso en el navegador, o el usuario no puede otorgarlo.</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Departamento</translation>
    </message>
    <message>
        <source>Department {department}</source>
        <translation>Departamento {department}</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>Description of line {number}</source>
        <translation>Descripción de la línea {number}</translation>
    </message>
    <message>
        <source>Description of the {noun}</source>
        <translation>Descripción de {noun}</translation>
    </message>
    <message>
        <source>Detail of the log</source>
        <translation>Detalle del registro de eventos</translation>
    </message>
    <message>
        <source>Detail passed over</source>
        <translation>Detalle omitido</translation>
    </message>
    <message>
        <source>Did the {describe} reach Acumatica? {what}</source>
        <translation>¿Llegó a Acumatica este documento: {describe}? {what}</translation>
    </message>
    <message>
        <source>Did you mean {guess}?</source>
        <translation>¿Quiso decir {guess}?</translation>
    </message>
    <message>
        <source>Did you mean {near}?</source>
        <translation>¿Quiso decir {near}?</translation>
    </message>
    <message>
        <source>Did {reference} reach Cleo? Look it up there, then decide.</source>
        <translation>¿Llegó {reference} a Cleo? Búsquelo ahí, y después decida.</translation>
    </message>
    <message>
        <source>Disable the partner instead: nothing is exchanged any more, and everything stays.</source>
        <translation>Mejor desactive el socio: ya no se intercambia nada, y todo se conserva.</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Descuento</translation>
    </message>
    <message>
        <source>Discount base too large</source>
        <translation>Base de descuento muy grande</translation>
    </message>
    <message>
        <source>Discount date</source>
        <translation>Fecha de descuento</translation>
    </message>
    <message>
        <source>Discount days</source>
        <translation>Días de descuento</translation>
    </message>
    <message>
        <source>Discount differs</source>
        <translation>Descuento distinto</translation>
    </message>
    <message>
        <source>Discount percentage</source>
        <translation>Porcentaje de descuento</translation>
    </message>
    <message>
        <source>Discounted total differs</source>
        <translation>Total con descuento distinto</translation>
    </message>
    <message>
        <source>Divide the {noun} in Acumatica</source>
        <translation>Divida el documento ({noun}) en Acumatica</translation>
    </message>
    <message>
        <source>Division</source>
        <translation>División</translation>
    </message>
    <message>
        <source>Document discount</source>
        <translation>Descuento del documento</translation>
    </message>
    <message>
        <source>Document {document_id}</source>
        <translation>Documento {document_id}</translation>
    </message>
    <message>
        <source>Document {kind} {number}</source>
        <translation>Documento {kind} {number}</translation>
    </message>
    <message>
        <source>Documents after the end of the envelope</source>
        <translation>Documentos después del final del sobre</translation>
    </message>
    <message>
        <source>Documents dated before this day are left alone, such as 2026-11-01; empty sends all.</source>
        <translation>Los documentos con fecha anterior a este día, como 2026-11-01, se dejan sin tocar; vacío envía todos.</translation>
    </message>
    <message>
        <source>Documents of kind {kind} are not processed.</source>
        <translation>Los documentos de tipo {kind} no se procesan.</translation>
    </message>
    <message>
        <source>Documents were lost or added on the way, or the sender&apos;s program counted wrong.</source>
        <translation>Se perdieron o se agregaron documentos en el camino, o el programa del remitente contó mal.</translation>
    </message>
    <message>
        <source>Downloading {name}</source>
        <translation>Descargando {name}</translation>
    </message>
    <message>
        <source>Draft a corrected order</source>
        <translation>Crear un borrador de pedido corregido</translation>
    </message>
    <message>
        <source>Due before invoice</source>
        <translation>Vence antes de la factura</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>Vencimiento</translation>
    </message>
    <message>
        <source>Duns form</source>
        <translation>Forma de DUNS</translation>
    </message>
    <message>
        <source>EAN of 8 digits</source>
        <translation>EAN de 8 dígitos</translation>
    </message>
    <message>
        <source>Each pause is a little longer or shorter, so that several computers do not ask at the same second.</source>
        <translation>Cada pausa es un poco más larga o más corta, para que varias computadoras no pregunten en el mismo segundo.</translation>
    </message>
    <message>
        <source>Element blanks</source>
        <translation>Espacios en elemento</translation>
    </message>
    <message>
        <source>Element character</source>
        <translation>Carácter de elemento</translation>
    </message>
    <message>
        <source>Element condition</source>
        <translation>Condición de elementos</translation>
    </message>
    <message>
        <source>Element excluded</source>
        <translation>Elemento excluido</translation>
    </message>
    <message>
        <source>Element missing</source>
        <translation>Falta elemento</translation>
    </message>
    <message>
        <source>Element too long</source>
        <translation>Elemento muy largo</translation>
    </message>
    <message>
        <source>Element too short</source>
        <translation>Elemento muy corto</translation>
    </message>
    <message>
        <source>Element {element}</source>
        <translation>Elemento {element}</translation>
    </message>
    <message>
        <source>Element {position}</source>
        <translation>Elemento {position}</translation>
    </message>
    <message>
        <source>Elements too many</source>
        <translation>Elementos de más</translation>
    </message>
    <message>
        <source>Empty segments</source>
        <translation>Segmentos vacíos</translation>
    </message>
    <message>
        <source>End marks missing inside a file</source>
        <translation>Faltan marcas de fin dentro de un archivo</translation>
    </message>
    <message>
        <source>End of the document</source>
        <translation>Final del documento</translation>
    </message>
    <message>
        <source>End the other one first, or let it do the work.</source>
        <translation>Termine primero el otro, o deje que haga el trabajo.</translation>
    </message>
    <message>
        <source>Endpoint and version must match exactly.</source>
        <translation>El endpoint y la versión deben coincidir exactamente.</translation>
    </message>
    <message>
        <source>Enter a value</source>
        <translation>Escribir un valor</translation>
    </message>
    <message>
        <source>Enter an adjustment in Acumatica, then set this document aside</source>
        <translation>Registre un ajuste en Acumatica, y después aparte este documento</translation>
    </message>
    <message>
        <source>Enter it in the window, or give it on the command line with --theirs.</source>
        <translation>Escríbalo en la ventana, o indíquelo en la línea de comandos con --theirs.</translation>
    </message>
    <message>
        <source>Enter it in the window, or give it on the command line with --value.</source>
        <translation>Escríbalo en la ventana, o indíquelo en la línea de comandos con --value.</translation>
    </message>
    <message>
        <source>Enter it on the partner sheet as a fixed reference, or in Acumatica.</source>
        <translation>Regístrela en la ficha del socio como referencia fija, o en Acumatica.</translation>
    </message>
    <message>
        <source>Enter it.</source>
        <translation>Escríbalo.</translation>
    </message>
    <message>
        <source>Enter the code that {name} uses for {unit}; it is remembered</source>
        <translation>Escriba el código que {name} usa para {unit}; se recuerda</translation>
    </message>
    <message>
        <source>Enter the code that {partner} uses for it; it is remembered.</source>
        <translation>Escriba el código que {partner} usa para él; se recuerda.</translation>
    </message>
    <message>
        <source>Enter the customer&apos;s order number at the sales order; most customers deduct money when it is missing.</source>
        <translation>Registre el número de pedido del cliente en el pedido de venta; la mayoría de los clientes descuenta dinero cuando falta.</translation>
    </message>
    <message>
        <source>Enter the date in Acumatica.</source>
        <translation>Registre la fecha en Acumatica.</translation>
    </message>
    <message>
        <source>Enter the due date by the agreed terms, and tell the partner.</source>
        <translation>Registre el vencimiento según las condiciones acordadas, y avise al socio.</translation>
    </message>
    <message>
        <source>Enter the number that {partner} uses; it is remembered.</source>
        <translation>Escriba el número que usa {partner}; se recuerda.</translation>
    </message>
    <message>
        <source>Enter the price in Acumatica</source>
        <translation>Registre el precio en Acumatica</translation>
    </message>
    <message>
        <source>Enter the quantity in Acumatica.</source>
        <translation>Registre la cantidad en Acumatica.</translation>
    </message>
    <message>
        <source>Enter the ship-to address in Acumatica.</source>
        <translation>Registre la dirección de entrega en Acumatica.</translation>
    </message>
    <message>
        <source>Enter the vendor on the partner sheet</source>
        <translation>Indique el proveedor en la ficha del socio</translation>
    </message>
    <message>
        <source>Enter the {kind}</source>
        <translation>Escribir el dato «{kind}»</translation>
    </message>
    <message>
        <source>Enter the {name} of {partner}</source>
        <translation>Escribir el dato «{name}» de {partner}</translation>
    </message>
    <message>
        <source>Enter the {name} that {partner} gave you, to be written on every {noun} from then on; one that differs each time belongs to the record in Acumatica</source>
        <translation>Escriba el dato «{name}» que le dio {partner}, para ponerlo desde entonces en cada documento ({noun}); uno que cambia cada vez pertenece al registro de Acumatica</translation>
    </message>
    <message>
        <source>Enter the {what} that {partner} uses; it is remembered</source>
        <translation>Escriba el dato «{what}» que usa {partner}; se recuerda</translation>
    </message>
    <message>
        <source>Enter their code</source>
        <translation>Escribir su código</translation>
    </message>
    <message>
        <source>Enter their number</source>
        <translation>Escribir su número</translation>
    </message>
    <message>
        <source>Enter {wanted}.</source>
        <translation>Escriba {wanted}.</translation>
    </message>
    <message>
        <source>Entries asked for at once.</source>
        <translation>Entradas que se piden a la vez.</translation>
    </message>
    <message>
        <source>Envelope accepted</source>
        <translation>Sobre aceptado</translation>
    </message>
    <message>
        <source>Envelope code unknown</source>
        <translation>Código de sobre desconocido</translation>
    </message>
    <message>
        <source>Envelope date form</source>
        <translation>Forma de fecha del sobre</translation>
    </message>
    <message>
        <source>Envelope errors</source>
        <translation>Errores del sobre</translation>
    </message>
    <message>
        <source>Envelope received</source>
        <translation>Sobre recibido</translation>
    </message>
    <message>
        <source>Envelope refused</source>
        <translation>Sobre rechazado</translation>
    </message>
    <message>
        <source>Envelope unknown</source>
        <translation>Sobre sin identificar</translation>
    </message>
    <message>
        <source>Every X12 file begins with an envelope (ISA) that says who sent it; here it is missing or damaged.</source>
        <translation>Todo archivo X12 empieza con un sobre (ISA) que dice quién lo envió; aquí falta o está dañado.</translation>
    </message>
    <message>
        <source>Every X12 file begins with the letters ISA and the sender&apos;s id, and this one has none.</source>
        <translation>Todo archivo X12 empieza con las letras ISA y el identificador del remitente, y este no los tiene.</translation>
    </message>
    <message>
        <source>Every difference is shown</source>
        <translation>Se muestra cada diferencia</translation>
    </message>
    <message>
        <source>Every key at a glance</source>
        <translation>Todas las teclas de un vistazo</translation>
    </message>
    <message>
        <source>Every line is quantity times price, rounded once to cents with halves away from zero. Allowances are taken off, charges and taxes are added, each in whole cents; what is billed back later or only mentioned does not count.</source>
        <translation>Cada línea es cantidad por precio, redondeada una vez a centavos. Las bonificaciones se restan, los cargos e impuestos se suman, cada uno en centavos enteros; lo que se cobra después o solo se menciona no cuenta.</translation>
    </message>
    <message>
        <source>Evidence pack made by {actor}</source>
        <translation>Paquete de evidencia hecho por {actor}</translation>
    </message>
    <message>
        <source>Exact repeat</source>
        <translation>Repetición exacta</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Falla</translation>
    </message>
    <message>
        <source>Fetch a file.</source>
        <translation>Obtener un archivo.</translation>
    </message>
    <message>
        <source>Field of the answer that holds the kind of token.</source>
        <translation>Campo de la respuesta con el tipo de token.</translation>
    </message>
    <message>
        <source>Field of the answer that holds the lifetime in seconds.</source>
        <translation>Campo de la respuesta con la vigencia en segundos.</translation>
    </message>
    <message>
        <source>Field of the answer that holds the token for renewal.</source>
        <translation>Campo de la respuesta con el token de renovación.</translation>
    </message>
    <message>
        <source>Field of the answer that holds the token.</source>
        <translation>Campo de la respuesta con el token.</translation>
    </message>
    <message>
        <source>Field refused</source>
        <translation>Campo rechazado</translation>
    </message>
    <message>
        <source>Field: how many entries there are.</source>
        <translation>Campo: cuántas entradas hay.</translation>
    </message>
    <message>
        <source>Field: the entries.</source>
        <translation>Campo: las entradas.</translation>
    </message>
    <message>
        <source>Fields of the renewal; {refresh_token} is filled in.</source>
        <translation>Campos de la renovación; {refresh_token} se completa solo.</translation>
    </message>
    <message>
        <source>Fields of the sign-in; {username} and {password} are filled in.</source>
        <translation>Campos del inicio de sesión; {username} y {password} se completan solos.</translation>
    </message>
    <message>
        <source>Fields sent with a move; {t} as above.</source>
        <translation>Campos que se envían al mover; {t} como arriba.</translation>
    </message>
    <message>
        <source>Files and records of documents that are done move to the archive of their year after so many months; they are found and opened as before. 0 keeps everything in the ledger.</source>
        <translation>Los archivos y registros de documentos terminados pasan al archivo histórico de su año después de tantos meses; se encuentran y se abren como antes. Con 0 todo queda en el registro local.</translation>
    </message>
    <message>
        <source>Files are sent under a temporary name and renamed when they are whole, and this mailbox forbids the second step. The file was not delivered.</source>
        <translation>Los archivos se envían con un nombre temporal y se renombran cuando están completos, y este buzón prohíbe el segundo paso. El archivo no se entregó.</translation>
    </message>
    <message>
        <source>Files of this version list repeated values; the sender&apos;s program kept what older versions wrote in this place, or took a character that has another meaning.</source>
        <translation>Los archivos de esta versión separan valores repetidos; el programa del remitente conservó lo que las versiones anteriores escribían en este lugar, o tomó un carácter que tiene otro significado.</translation>
    </message>
    <message>
        <source>Fill in the default in Acumatica, then run it again.</source>
        <translation>Complete el valor predeterminado en Acumatica y ejecútelo de nuevo.</translation>
    </message>
    <message>
        <source>Fill in the named form in Acumatica.</source>
        <translation>Complete en Acumatica el formulario que se nombra.</translation>
    </message>
    <message>
        <source>Fill it in and press Test.</source>
        <translation>Complete el dato y pulse Probar.</translation>
    </message>
    <message>
        <source>Fill it in.</source>
        <translation>Complete el dato.</translation>
    </message>
    <message>
        <source>Filling characters between segments</source>
        <translation>Caracteres de relleno entre segmentos</translation>
    </message>
    <message>
        <source>Find out how many are meant, and have the line corrected.</source>
        <translation>Averigüe cuántas son, y haga corregir la línea.</translation>
    </message>
    <message>
        <source>Find out how many {unit} are meant before the goods are picked or paid.</source>
        <translation>Averigüe cuántos {unit} son antes de surtir o pagar la mercancía.</translation>
    </message>
    <message>
        <source>Find out what is meant, then have the line corrected or let it pass with a reason.</source>
        <translation>Averigüe qué se quiso decir, y haga corregir la línea o déjela pasar con un motivo.</translation>
    </message>
    <message>
        <source>Find out which of them counts before the invoice is paid or sent.</source>
        <translation>Averigüe cuál de ellos vale antes de pagar o enviar la factura.</translation>
    </message>
    <message>
        <source>Find out which of them counts, and have it corrected.</source>
        <translation>Averigüe cuál de ellos vale, y hágalo corregir.</translation>
    </message>
    <message>
        <source>Find out which of them counts, and have the line corrected.</source>
        <translation>Averigüe cuál de ellos vale, y haga corregir la línea.</translation>
    </message>
    <message>
        <source>Find out which quantity counts.</source>
        <translation>Averigüe qué cantidad vale.</translation>
    </message>
    <message>
        <source>Find the endpoint {endpoint_name} {endpoint_version}</source>
        <translation>Buscar el endpoint {endpoint_name} {endpoint_version}</translation>
    </message>
    <message>
        <source>Find the fields of {entity}</source>
        <translation>Buscar los campos de {entity}</translation>
    </message>
    <message>
        <source>Find the folder {path}</source>
        <translation>Buscar la carpeta {path}</translation>
    </message>
    <message>
        <source>First sync without asking up to</source>
        <translation>Primera sincronización sin preguntar hasta</translation>
    </message>
    <message>
        <source>First word of the Authorization header.</source>
        <translation>Primera palabra del encabezado Authorization.</translation>
    </message>
    <message>
        <source>Flow not set up</source>
        <translation>Flujo sin configurar</translation>
    </message>
    <message>
        <source>Folder at the mailbox below which the partners&apos; folders lie; empty for the first one.</source>
        <translation>Carpeta del buzón bajo la cual están las carpetas de los socios; vacía para la primera.</translation>
    </message>
    <message>
        <source>Folders that are there: {others}.</source>
        <translation>Carpetas que sí están: {others}.</translation>
    </message>
    <message>
        <source>For unattended work ask the Cleo administrator for a service account without a second factor.</source>
        <translation>Para trabajar sin vigilancia, pida al administrador de Cleo una cuenta de servicio sin segundo factor.</translation>
    </message>
    <message>
        <source>Foreign characters in the first segment</source>
        <translation>Caracteres ajenos en el primer segmento</translation>
    </message>
    <message>
        <source>Form changes total</source>
        <translation>Forma cambia el total</translation>
    </message>
    <message>
        <source>Form loses essential</source>
        <translation>Forma pierde lo esencial</translation>
    </message>
    <message>
        <source>Form shortens</source>
        <translation>Forma abrevia</translation>
    </message>
    <message>
        <source>Form without place</source>
        <translation>Forma sin lugar</translation>
    </message>
    <message>
        <source>Form wrong</source>
        <translation>Forma incorrecta</translation>
    </message>
    <message>
        <source>Free some space, then sync again.</source>
        <translation>Libere espacio y sincronice de nuevo.</translation>
    </message>
    <message>
        <source>Freight</source>
        <translation>Flete</translation>
    </message>
    <message>
        <source>Freight and carrier</source>
        <translation>Flete y transportista</translation>
    </message>
    <message>
        <source>Freight on an order whose freight the vendor pays</source>
        <translation>Flete en un pedido cuyo flete paga el proveedor</translation>
    </message>
    <message>
        <source>Freight on paid order</source>
        <translation>Flete en pedido con flete pagado</translation>
    </message>
    <message>
        <source>Freight terms</source>
        <translation>Condiciones de flete</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>viernes</translation>
    </message>
    <message>
        <source>From this time of day on it syncs by itself again.</source>
        <translation>A partir de esta hora se vuelve a sincronizar por sí solo.</translation>
    </message>
    <message>
        <source>From this time of day on nothing is synced by itself, such as 22:00. Empty: never quiet.</source>
        <translation>A partir de esta hora, como 22:00, nada se sincroniza por sí solo. Vacío: nunca hay silencio.</translation>
    </message>
    <message>
        <source>Further name</source>
        <translation>Nombre adicional</translation>
    </message>
    <message>
        <source>Further places</source>
        <translation>Más lugares</translation>
    </message>
    <message>
        <source>GTIN-12</source>
        <translation>GTIN-12</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Dele un nombre.</translation>
    </message>
    <message>
        <source>Give the details to support.</source>
        <translation>Dé los detalles a soporte.</translation>
    </message>
    <message>
        <source>Give the file another name.</source>
        <translation>Dé otro nombre al archivo.</translation>
    </message>
    <message>
        <source>Give the record a shorter number in Acumatica.</source>
        <translation>Dé al registro un número más corto en Acumatica.</translation>
    </message>
    <message>
        <source>Give the sync user the right to this form in Acumatica.</source>
        <translation>Dé al usuario de sincronización derecho a este formulario en Acumatica.</translation>
    </message>
    <message>
        <source>Give this user the right to the folder, or choose another one.</source>
        <translation>Dé a este usuario derecho sobre la carpeta, o elija otra.</translation>
    </message>
    <message>
        <source>Give this user the right to write there, or choose another folder.</source>
        <translation>Dé a este usuario derecho a escribir ahí, o elija otra carpeta.</translation>
    </message>
    <message>
        <source>Gln check digit</source>
        <translation>Dígito verificador de GLN</translation>
    </message>
    <message>
        <source>Gln form</source>
        <translation>Forma de GLN</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Mercancía</translation>
    </message>
    <message>
        <source>Goods on the way that the vendor refused</source>
        <translation>Mercancía en camino que el proveedor rechazó</translation>
    </message>
    <message>
        <source>Goods that another invoice billed already</source>
        <translation>Mercancía que ya cobró otra factura</translation>
    </message>
    <message>
        <source>Goods that come later</source>
        <translation>Mercancía que llega más tarde</translation>
    </message>
    <message>
        <source>Goods that come on another day</source>
        <translation>Mercancía que llega otro día</translation>
    </message>
    <message>
        <source>Goods that left before the order was confirmed</source>
        <translation>Mercancía que salió antes de confirmar el pedido</translation>
    </message>
    <message>
        <source>Grocers and older lists leave the check digit out.</source>
        <translation>Los supermercados y las listas antiguas omiten el dígito verificador.</translation>
    </message>
    <message>
        <source>Gross weight</source>
        <translation>Peso bruto</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>Group answer missing</source>
        <translation>Falta respuesta al grupo</translation>
    </message>
    <message>
        <source>Group control differs</source>
        <translation>Control del grupo distinto</translation>
    </message>
    <message>
        <source>Group control form</source>
        <translation>Forma del control de grupo</translation>
    </message>
    <message>
        <source>Group control repeats</source>
        <translation>Control del grupo repetido</translation>
    </message>
    <message>
        <source>Group count differs</source>
        <translation>Cuenta del grupo distinta</translation>
    </message>
    <message>
        <source>Group cut off</source>
        <translation>Grupo cortado</translation>
    </message>
    <message>
        <source>Group date form</source>
        <translation>Forma de fecha del grupo</translation>
    </message>
    <message>
        <source>Group header missing</source>
        <translation>Falta inicio de grupo</translation>
    </message>
    <message>
        <source>Group kind differs</source>
        <translation>Tipo de grupo distinto</translation>
    </message>
    <message>
        <source>Group kind unknown</source>
        <translation>Tipo de grupo desconocido</translation>
    </message>
    <message>
        <source>Group party missing</source>
        <translation>Falta parte del grupo</translation>
    </message>
    <message>
        <source>Group {group} is {status}: {accepted} of {received} documents accepted.</source>
        <translation>Grupo {group}, estado «{status}»: {accepted} de {received} documentos aceptados.</translation>
    </message>
    <message>
        <source>Group {number} has no end.</source>
        <translation>El grupo {number} no tiene final.</translation>
    </message>
    <message>
        <source>Gtin check digit</source>
        <translation>Dígito verificador de GTIN</translation>
    </message>
    <message>
        <source>Gtin form</source>
        <translation>Forma de GTIN</translation>
    </message>
    <message>
        <source>Gtin other kind</source>
        <translation>GTIN de otro tipo</translation>
    </message>
    <message>
        <source>Gtin short form</source>
        <translation>GTIN en forma corta</translation>
    </message>
    <message>
        <source>Gtin without check digit</source>
        <translation>GTIN sin dígito verificador</translation>
    </message>
    <message>
        <source>Gtin zeros lost</source>
        <translation>GTIN sin ceros iniciales</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Entregar a alguien</translation>
    </message>
    <message>
        <source>Handed over to {new} by {actor}</source>
        <translation>Entregado a {new} por {actor}</translation>
    </message>
    <message>
        <source>Hash total differs</source>
        <translation>Total de control distinto</translation>
    </message>
    <message>
        <source>Header characters</source>
        <translation>Caracteres del encabezado</translation>
    </message>
    <message>
        <source>Header end differs</source>
        <translation>Final de encabezado distinto</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Encabezado</translation>
    </message>
    <message>
        <source>How a file is sent.</source>
        <translation>Cómo se envía un archivo.</translation>
    </message>
    <message>
        <source>How long an approved document waits before it leaves, where the partner says nothing else.</source>
        <translation>Cuánto espera un documento aprobado antes de salir, si el socio no indica otra cosa.</translation>
    </message>
    <message>
        <source>How many daily copies are kept; older ones make room.</source>
        <translation>Cuántas copias diarias se conservan; las más antiguas dejan lugar.</translation>
    </message>
    <message>
        <source>How much the log tells; debug helps support.</source>
        <translation>Cuánto detalla el registro de eventos; debug ayuda a soporte.</translation>
    </message>
    <message>
        <source>How often it looks for new documents.</source>
        <translation>Con qué frecuencia busca documentos nuevos.</translation>
    </message>
    <message>
        <source>How requests leave: as the system is set, none, or the address of a proxy.</source>
        <translation>Cómo salen las solicitudes: como está configurado el sistema, sin proxy, o la dirección de un proxy.</translation>
    </message>
    <message>
        <source>How the sign-in is written.</source>
        <translation>Cómo se escribe el inicio de sesión.</translation>
    </message>
    <message>
        <source>How {what} ended is not known.</source>
        <translation>No se sabe cómo terminó {what}.</translation>
    </message>
    <message>
        <source>I have dealt with it</source>
        <translation>Ya me ocupé de esto</translation>
    </message>
    <message>
        <source>I take off the second ones</source>
        <translation>Yo quito los segundos</translation>
    </message>
    <message>
        <source>Ids of folders by path, where they must not be looked up.</source>
        <translation>Identificadores de carpetas por ruta, donde no se deben buscar.</translation>
    </message>
    <message>
        <source>In Acumatica</source>
        <translation>En Acumatica</translation>
    </message>
    <message>
        <source>In production</source>
        <translation>En producción</translation>
    </message>
    <message>
        <source>In the Acumatica connection {what} is missing.</source>
        <translation>En la conexión de Acumatica falta este dato: {what}.</translation>
    </message>
    <message>
        <source>Index of the very first entry.</source>
        <translation>Índice de la primera entrada.</translation>
    </message>
    <message>
        <source>Inner pack</source>
        <translation>Empaque interior</translation>
    </message>
    <message>
        <source>Install the newer version again; the ledger was left as it is.</source>
        <translation>Instale de nuevo la versión más reciente; el registro local quedó como estaba.</translation>
    </message>
    <message>
        <source>Install the newer version, then restore; the backup was left as it is.</source>
        <translation>Instale la versión más reciente y restaure; la copia de seguridad quedó como estaba.</translation>
    </message>
    <message>
        <source>Interchange control differs</source>
        <translation>Control del intercambio distinto</translation>
    </message>
    <message>
        <source>Interchange control form</source>
        <translation>Forma del control de intercambio</translation>
    </message>
    <message>
        <source>Interchange control repeats</source>
        <translation>Control del intercambio repetido</translation>
    </message>
    <message>
        <source>Interchange count differs</source>
        <translation>Cuenta del intercambio distinta</translation>
    </message>
    <message>
        <source>Interchange cut off</source>
        <translation>Intercambio cortado</translation>
    </message>
    <message>
        <source>Interchange goes on</source>
        <translation>Intercambio continúa</translation>
    </message>
    <message>
        <source>Interchange party missing</source>
        <translation>Falta parte del intercambio</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Factura</translation>
    </message>
    <message>
        <source>Invoice before order</source>
        <translation>Factura antes del pedido</translation>
    </message>
    <message>
        <source>Invoice before shipment</source>
        <translation>Factura antes del embarque</translation>
    </message>
    <message>
        <source>Invoice date</source>
        <translation>Fecha de la factura</translation>
    </message>
    <message>
        <source>Invoice in the unit of the order.</source>
        <translation>Facture en la unidad del pedido.</translation>
    </message>
    <message>
        <source>Invoice item not ordered</source>
        <translation>Artículo de factura no pedido</translation>
    </message>
    <message>
        <source>Invoice number</source>
        <translation>Número de factura</translation>
    </message>
    <message>
        <source>Invoice number missing</source>
        <translation>Falta número de factura</translation>
    </message>
    <message>
        <source>Invoice order retyped</source>
        <translation>Pedido de factura recapturado</translation>
    </message>
    <message>
        <source>Invoice price unlike order</source>
        <translation>Precio de factura distinto del pedido</translation>
    </message>
    <message>
        <source>Invoice quantity above order</source>
        <translation>Cantidad de factura mayor que el pedido</translation>
    </message>
    <message>
        <source>Invoice reference not returned</source>
        <translation>Referencia de factura no devuelta</translation>
    </message>
    <message>
        <source>Invoice ship to unlike order</source>
        <translation>Lugar de factura distinto del pedido</translation>
    </message>
    <message>
        <source>Invoice unit unlike order</source>
        <translation>Unidad de factura distinta del pedido</translation>
    </message>
    <message>
        <source>Invoice {document} was rejected. Open it and read in plain words what the partner did not take.</source>
        <translation>La factura {document} se rechazó. Ábrala y lea en palabras sencillas qué no aceptó el socio.</translation>
    </message>
    <message>
        <source>Invoice {number}</source>
        <translation>Factura {number}</translation>
    </message>
    <message>
        <source>Isa elements</source>
        <translation>Elementos de ISA</translation>
    </message>
    <message>
        <source>Isa width</source>
        <translation>Ancho de ISA</translation>
    </message>
    <message>
        <source>It answers with {value}, which refuses the whole order.</source>
        <translation>Contesta con {value}, que rechaza el pedido completo.</translation>
    </message>
    <message>
        <source>It answers with {value}: something is open, such as price, date or approval.</source>
        <translation>Contesta con {value}: algo queda abierto, como el precio, la fecha o la aprobación.</translation>
    </message>
    <message>
        <source>It asks when this computer&apos;s clock differs more from those of Acumatica and Cleo.</source>
        <translation>Pregunta cuando el reloj de esta computadora difiere más de los de Acumatica y Cleo.</translation>
    </message>
    <message>
        <source>It belongs to another kind of document; it is kept and not used.</source>
        <translation>Pertenece a otro tipo de documento; se conserva y no se usa.</translation>
    </message>
    <message>
        <source>It belongs to another part of this document; it is kept and may not be used.</source>
        <translation>Pertenece a otra parte de este documento; se conserva y puede que no se use.</translation>
    </message>
    <message>
        <source>It belongs to somebody else, or its permissions were changed.</source>
        <translation>Pertenece a alguien más, o se cambiaron sus permisos.</translation>
    </message>
    <message>
        <source>It came after all</source>
        <translation>Llegó al final</translation>
    </message>
    <message>
        <source>It came late, or was dated back.</source>
        <translation>Llegó tarde, o se le puso una fecha anterior.</translation>
    </message>
    <message>
        <source>It cannot be set aside any more.</source>
        <translation>Ya no se puede apartar.</translation>
    </message>
    <message>
        <source>It carries answers to envelopes only, or the middle was lost on the way.</source>
        <translation>Solo lleva respuestas a sobres, o la parte central se perdió en el camino.</translation>
    </message>
    <message>
        <source>It contains the change {step}, which this version does not know.</source>
        <translation>Contiene el cambio {step}, que esta versión no conoce.</translation>
    </message>
    <message>
        <source>It counts as {value}.</source>
        <translation>Cuenta como {value}.</translation>
    </message>
    <message>
        <source>It differs from the one that is here in nothing that is written to Acumatica.</source>
        <translation>No difiere de la que está aquí en nada que se escriba en Acumatica.</translation>
    </message>
    <message>
        <source>It gave back something else when asked.</source>
        <translation>Devolvió otra cosa cuando se le preguntó.</translation>
    </message>
    <message>
        <source>It gave no refresh token: the connected application lacks the scope offline_access.</source>
        <translation>No entregó un refresh token: a la aplicación conectada le falta el scope offline_access.</translation>
    </message>
    <message>
        <source>It has not been compared with a record of ours yet; the next sync asks Acumatica.</source>
        <translation>Todavía no se compara con un registro nuestro; la próxima sincronización pregunta a Acumatica.</translation>
    </message>
    <message>
        <source>It has not ended after {waited} minutes: Acumatica is busy, or the operation hangs.</source>
        <translation>No ha terminado después de {waited} minutos: Acumatica está ocupado o la operación se quedó colgada.</translation>
    </message>
    <message>
        <source>It has two parts: [fixed] for what nobody can change here, and [default] for starting values.</source>
        <translation>Tiene dos partes: [fixed] para lo que nadie puede cambiar aquí, y [default] para los valores iniciales.</translation>
    </message>
    <message>
        <source>It has {count} column; 2 to 5 are read.</source>
        <translation>Tiene {count} columna; se leen de 2 a 5.</translation>
    </message>
    <message>
        <source>It has {count} columns; 2 to 5 are read.</source>
        <translation>Tiene {count} columnas; se leen de 2 a 5.</translation>
    </message>
    <message>
        <source>It has: {secret_names}.</source>
        <translation>Tiene: {secret_names}.</translation>
    </message>
    <message>
        <source>It is asked for before anything is written again.</source>
        <translation>Se pregunta por él antes de volver a escribir algo.</translation>
    </message>
    <message>
        <source>It is back in review, to be processed anyway.</source>
        <translation>Está de vuelta en revisión, para procesarse de todos modos.</translation>
    </message>
    <message>
        <source>It is good once and for a short time, and only for the address of return that was asked with.</source>
        <translation>Sirve una sola vez y por poco tiempo, y solo para la dirección de retorno con la que se pidió.</translation>
    </message>
    <message>
        <source>It is here already, and months later only the reason tells why it was taken twice.</source>
        <translation>Ya está aquí, y meses después solo el motivo dice por qué se tomó dos veces.</translation>
    </message>
    <message>
        <source>It is here already.</source>
        <translation>Ya está aquí.</translation>
    </message>
    <message>
        <source>It is left out; nothing that you set up yourself is touched.</source>
        <translation>Se deja fuera; nada de lo que usted configuró se toca.</translation>
    </message>
    <message>
        <source>It is looked up before anything is tried again.</source>
        <translation>Se busca antes de volver a intentar algo.</translation>
    </message>
    <message>
        <source>It is not a private key of kind Ed25519, ECDSA or RSA as text (OpenSSH or PEM), or it is encrypted and the password of the connection does not open it.</source>
        <translation>No es una clave privada de tipo Ed25519, ECDSA o RSA en texto (OpenSSH o PEM), o está cifrada y la contraseña de la conexión no la abre.</translation>
    </message>
    <message>
        <source>It is not right: none goes by itself; all of them wait for review.</source>
        <translation>No es correcto: ninguno sale por sí solo; todos esperan revisión.</translation>
    </message>
    <message>
        <source>It is not right: nothing of this kind goes on; all of it waits for review.</source>
        <translation>No es correcto: nada de este tipo continúa; todo espera revisión.</translation>
    </message>
    <message>
        <source>It is not right: what came in waits until the folder is there again.</source>
        <translation>No es correcto: lo que llegó espera hasta que la carpeta esté de nuevo.</translation>
    </message>
    <message>
        <source>It is not right: what came in waits until there are files again.</source>
        <translation>No es correcto: lo que llegó espera hasta que haya archivos de nuevo.</translation>
    </message>
    <message>
        <source>It is not said who takes the document.</source>
        <translation>No se dice quién toma el documento.</translation>
    </message>
    <message>
        <source>It is overloaded or under maintenance.</source>
        <translation>Está saturado o en mantenimiento.</translation>
    </message>
    <message>
        <source>It is released or paid</source>
        <translation>Está liberado o pagado</translation>
    </message>
    <message>
        <source>It is right: go on with what there is.</source>
        <translation>Es correcto: continuar con lo que hay.</translation>
    </message>
    <message>
        <source>It is right: go on without this folder.</source>
        <translation>Es correcto: continuar sin esta carpeta.</translation>
    </message>
    <message>
        <source>It is right: go on.</source>
        <translation>Es correcto: continuar.</translation>
    </message>
    <message>
        <source>It is right: they are looked at one by one.</source>
        <translation>Es correcto: se revisan uno por uno.</translation>
    </message>
    <message>
        <source>It is right: they are {verb}.</source>
        <translation>Es correcto: {verb}.</translation>
    </message>
    <message>
        <source>It is set aside.</source>
        <translation>Quedó apartado.</translation>
    </message>
    <message>
        <source>It is written in TOML, where text stands in quotes and every key has one value.</source>
        <translation>Está escrito en TOML, donde los textos van entre comillas y cada clave tiene un valor.</translation>
    </message>
    <message>
        <source>It is {said}</source>
        <translation>Es {said}</translation>
    </message>
    <message>
        <source>It lasts a set time (30 days where nothing else is set) and was used up, taken back, or cut off while it was being renewed.</source>
        <translation>Dura un tiempo fijo (30 días si no se indica otra cosa) y se agotó, se revocó o se interrumpió mientras se renovaba.</translation>
    </message>
    <message>
        <source>It left at {when} with {size} bytes, and {came}. Cleo does not list it, which proves nothing, as Cleo takes files away once it has them.</source>
        <translation>Salió el {when} con {size} bytes, y {came}. Cleo no lo lista, lo cual no prueba nada, porque Cleo retira los archivos cuando ya los tiene.</translation>
    </message>
    <message>
        <source>It looks like {kind}.</source>
        <translation>Parece {kind}.</translation>
    </message>
    <message>
        <source>It may be full, or not take files of this name or size.</source>
        <translation>Puede que esté lleno, o que no acepte archivos con este nombre o tamaño.</translation>
    </message>
    <message>
        <source>It may be {said}</source>
        <translation>Puede ser {said}</translation>
    </message>
    <message>
        <source>It may belong to another version.</source>
        <translation>Quizá pertenece a otra versión.</translation>
    </message>
    <message>
        <source>It names no kind.</source>
        <translation>No indica ningún tipo.</translation>
    </message>
    <message>
        <source>It names no partner.</source>
        <translation>No indica ningún socio.</translation>
    </message>
    <message>
        <source>It opens a sheet where something has to be picked.</source>
        <translation>Abre una ficha donde hay que elegir algo.</translation>
    </message>
    <message>
        <source>It opens when you sign in to this computer, or asks for its own password.</source>
        <translation>Se abre cuando usted inicia sesión en esta computadora, o pide su propia contraseña.</translation>
    </message>
    <message>
        <source>It says the same as line {known}.</source>
        <translation>Dice lo mismo que la línea {known}.</translation>
    </message>
    <message>
        <source>It stands in X12 only</source>
        <translation>Está solo en X12</translation>
    </message>
    <message>
        <source>It stands in their 824 under the code {code}.</source>
        <translation>Está en su 824 con el código {code}.</translation>
    </message>
    <message>
        <source>It takes: {names}.</source>
        <translation>Acepta: {names}.</translation>
    </message>
    <message>
        <source>It understood the request and does not accept its content.</source>
        <translation>Entendió la solicitud y no acepta su contenido.</translation>
    </message>
    <message>
        <source>It was begun, and asking for its end did not work: {what}</source>
        <translation>Se inició, pero no se pudo preguntar por su final: {what}</translation>
    </message>
    <message>
        <source>It was changed between two transmissions that went out together, or two documents got the same number.</source>
        <translation>Se cambió entre dos transmisiones que salieron juntas, o dos documentos recibieron el mismo número.</translation>
    </message>
    <message>
        <source>It was changed or broken outside the program.</source>
        <translation>Se cambió o se dañó fuera del programa.</translation>
    </message>
    <message>
        <source>It was copied from there byte for byte, and the translation that belongs to such a copy was left out.</source>
        <translation>Se copió de ahí byte por byte, y se omitió la conversión que requiere una copia así.</translation>
    </message>
    <message>
        <source>It was dated ahead, or the date is wrong{swap}.</source>
        <translation>Se le puso fecha adelantada, o la fecha está mal{swap}.</translation>
    </message>
    <message>
        <source>It was decided by the partner sheet, or nothing can be written for it.</source>
        <translation>Lo decidió la ficha del socio, o no se puede escribir nada para ella.</translation>
    </message>
    <message>
        <source>It was deleted, or the sync user may not see it.</source>
        <translation>Se eliminó, o el usuario de sincronización no puede verlo.</translation>
    </message>
    <message>
        <source>It was deleted, renumbered or hidden meanwhile.</source>
        <translation>Entretanto se eliminó, se renumeró o se ocultó.</translation>
    </message>
    <message>
        <source>It was due {due} and came {came}, counted by the working calendar of {partner}.</source>
        <translation>Vencía el {due} y llegó el {came}, según el calendario laboral de {partner}.</translation>
    </message>
    <message>
        <source>It was fetched by another program, moved or deleted after the list was read.</source>
        <translation>Otro programa lo tomó, o se movió o se eliminó después de leer la lista.</translation>
    </message>
    <message>
        <source>It was keyed by hand without a link to the invoice.</source>
        <translation>Se capturó a mano sin vínculo con la factura.</translation>
    </message>
    <message>
        <source>It was keyed by hand, or the vendor sent the invoice in another way before.</source>
        <translation>Se capturó a mano, o el proveedor ya había enviado la factura por otra vía.</translation>
    </message>
    <message>
        <source>It was mistyped, or the file belongs to another passphrase.</source>
        <translation>Se escribió mal, o el archivo corresponde a otra frase de contraseña.</translation>
    </message>
    <message>
        <source>It was never stored, or it was removed outside the program.</source>
        <translation>Nunca se guardó, o se quitó fuera del programa.</translation>
    </message>
    <message>
        <source>It was never typed in, or it was removed.</source>
        <translation>Nunca se escribió, o se quitó.</translation>
    </message>
    <message>
        <source>It was read from Acumatica, which is not changed from here.</source>
        <translation>Se leyó de Acumatica, que no se cambia desde aquí.</translation>
    </message>
    <message>
        <source>It was read from the bar code of a small package.</source>
        <translation>Se leyó del código de barras de un empaque pequeño.</translation>
    </message>
    <message>
        <source>It was removed or renamed there, or the address in the connection is not right.</source>
        <translation>Ahí se quitó o se renombró, o la dirección de la conexión no es correcta.</translation>
    </message>
    <message>
        <source>It was removed or renamed there, or the setting sftp.root is not right.</source>
        <translation>Ahí se quitó o se renombró, o el ajuste sftp.root no es correcto.</translation>
    </message>
    <message>
        <source>It was shipped after all, or billed by mistake.</source>
        <translation>Se embarcó al final, o se facturó por error.</translation>
    </message>
    <message>
        <source>It was taken back already by {undone_by}: {what}.</source>
        <translation>Ya lo recuperó {undone_by}: {what}.</translation>
    </message>
    <message>
        <source>It was there last on {seen} UTC, with {known_files} files.</source>
        <translation>Estuvo por última vez el {seen} UTC, con {known_files} archivos.</translation>
    </message>
    <message>
        <source>It was written at {when}, {came}, and Acumatica could not be asked afterwards.</source>
        <translation>Se escribió el {when}, {came}, y después no se pudo preguntar a Acumatica.</translation>
    </message>
    <message>
        <source>It was written before the truck left, or one of the dates is wrong.</source>
        <translation>Se escribió antes de que saliera el camión, o una de las fechas está mal.</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Artículo</translation>
    </message>
    <message>
        <source>Item ambiguous</source>
        <translation>Artículo ambiguo</translation>
    </message>
    <message>
        <source>Item code missing</source>
        <translation>Falta código de artículo</translation>
    </message>
    <message>
        <source>Item in two units</source>
        <translation>Artículo en dos unidades</translation>
    </message>
    <message>
        <source>Item level {shown}</source>
        <translation>Nivel de artículo {shown}</translation>
    </message>
    <message>
        <source>Item not in acumatica</source>
        <translation>Artículo no está en Acumatica</translation>
    </message>
    <message>
        <source>Item number</source>
        <translation>Número de artículo</translation>
    </message>
    <message>
        <source>Item number missing</source>
        <translation>Falta número de artículo</translation>
    </message>
    <message>
        <source>Item number order</source>
        <translation>Orden de números de artículo</translation>
    </message>
    <message>
        <source>Item numbers in another order than the partner asks for</source>
        <translation>Números de artículo en otro orden del que pide el socio</translation>
    </message>
    <message>
        <source>Item substituted</source>
        <translation>Artículo sustituido</translation>
    </message>
    <message>
        <source>Item unknown</source>
        <translation>Artículo desconocido</translation>
    </message>
    <message>
        <source>Item without order</source>
        <translation>Artículo sin pedido</translation>
    </message>
    <message>
        <source>Items, prices and earlier orders have not been compared yet.</source>
        <translation>Artículos, precios y pedidos anteriores no se han comparado todavía.</translation>
    </message>
    <message>
        <source>Its answer is settled already.</source>
        <translation>Su respuesta ya está resuelta.</translation>
    </message>
    <message>
        <source>Its certificate does not belong to this name, has expired, or was issued by an authority that this computer does not trust, which also happens when a company proxy reads encrypted traffic.</source>
        <translation>Su certificado no corresponde a este nombre, venció, o lo emitió una autoridad en la que esta computadora no confía; también ocurre cuando un proxy de la empresa lee el tráfico cifrado.</translation>
    </message>
    <message>
        <source>Its document has the purpose 01, which calls the whole order off.</source>
        <translation>Su documento tiene el propósito 01, que cancela el pedido completo.</translation>
    </message>
    <message>
        <source>Its first bytes are not those of a database, so another program wrote it or its beginning is lost.</source>
        <translation>Sus primeros bytes no son los de una base de datos: lo escribió otro programa o se perdió su principio.</translation>
    </message>
    <message>
        <source>Its interface may have changed.</source>
        <translation>Puede que su interfaz haya cambiado.</translation>
    </message>
    <message>
        <source>Its key was proposed by this program and belongs to something else.</source>
        <translation>Su clave la propuso este programa y pertenece a otra cosa.</translation>
    </message>
    <message>
        <source>Its kind announces a number of that length; leading zeros were lost, or it is a number of another kind.</source>
        <translation>Su tipo anuncia un número de esa longitud; se perdieron ceros iniciales, o es un número de otro tipo.</translation>
    </message>
    <message>
        <source>Its name: the file has none.</source>
        <translation>Su nombre: el archivo no lo tiene.</translation>
    </message>
    <message>
        <source>Its operator has changed the key, or somebody answers in its place. No password was sent.</source>
        <translation>Quien lo opera cambió la clave, o alguien contesta en su lugar. No se envió ninguna contraseña.</translation>
    </message>
    <message>
        <source>Its verdict on the group is {verdict}: {accepted} of {received} documents are accepted.</source>
        <translation>Su veredicto sobre el grupo es «{verdict}»: se aceptaron {accepted} de {received} documentos.</translation>
    </message>
    <message>
        <source>Junk before</source>
        <translation>Texto antes del sobre</translation>
    </message>
    <message>
        <source>Keep everything as it is</source>
        <translation>Conservar todo como está</translation>
    </message>
    <message>
        <source>Keep ours</source>
        <translation>Conservar lo nuestro</translation>
    </message>
    <message>
        <source>Keep the date; the period is open again</source>
        <translation>Conservar la fecha; el período está abierto de nuevo</translation>
    </message>
    <message>
        <source>Keep the file as it is, and restore the latest backup.</source>
        <translation>Deje el archivo como está, y restaure la última copia de seguridad.</translation>
    </message>
    <message>
        <source>Keep the order</source>
        <translation>Conservar el pedido</translation>
    </message>
    <message>
        <source>Keeping it writes nothing</source>
        <translation>Conservarlo no escribe nada</translation>
    </message>
    <message>
        <source>Keeping ours writes nothing</source>
        <translation>Conservar lo nuestro no escribe nada</translation>
    </message>
    <message>
        <source>Kind of document</source>
        <translation>Tipo de documento</translation>
    </message>
    <message>
        <source>Kind of place</source>
        <translation>Tipo de lugar</translation>
    </message>
    <message>
        <source>Kind of the tax</source>
        <translation>Tipo del impuesto</translation>
    </message>
    <message>
        <source>Kind of the {noun}</source>
        <translation>Tipo de {noun}</translation>
    </message>
    <message>
        <source>Kinds of item number {items}</source>
        <translation>Tipos de número de artículo {items}</translation>
    </message>
    <message>
        <source>Known are: {allowed}.</source>
        <translation>Se conocen: {allowed}.</translation>
    </message>
    <message>
        <source>Known are: {sorted}.</source>
        <translation>Se conocen: {sorted}.</translation>
    </message>
    <message>
        <source>Known is {known}; shown was {shown}.</source>
        <translation>Se conoce {known}; se mostró {shown}.</translation>
    </message>
    <message>
        <source>Language of the window; the system&apos;s where it is known.</source>
        <translation>Idioma de la ventana; el del sistema donde se conoce.</translation>
    </message>
    <message>
        <source>Leave it among the duplicates, or process it with a reason.</source>
        <translation>Déjelo entre los duplicados, o procéselo con un motivo.</translation>
    </message>
    <message>
        <source>Leave it among the duplicates. To process it all the same, give a reason.</source>
        <translation>Déjela entre los duplicados. Para procesarla de todos modos, dé un motivo.</translation>
    </message>
    <message>
        <source>Leave the line as it is</source>
        <translation>Dejar la línea como está</translation>
    </message>
    <message>
        <source>Leave the line out</source>
        <translation>Dejar fuera la línea</translation>
    </message>
    <message>
        <source>Leave the number to Acumatica, or set the numbering sequence to manual.</source>
        <translation>Deje el número a Acumatica, o ponga la secuencia de numeración en manual.</translation>
    </message>
    <message>
        <source>Leave the order as it is</source>
        <translation>Dejar el pedido como está</translation>
    </message>
    <message>
        <source>Leaves by itself with the next sync</source>
        <translation>Sale por sí solo con la próxima sincronización</translation>
    </message>
    <message>
        <source>Less is on the way than is still open</source>
        <translation>Viene en camino menos de lo que aún está abierto</translation>
    </message>
    <message>
        <source>Let it come</source>
        <translation>Dejar que llegue</translation>
    </message>
    <message>
        <source>Let it happen</source>
        <translation>Deje que ocurra</translation>
    </message>
    <message>
        <source>Let it pass</source>
        <translation>Dejar pasar</translation>
    </message>
    <message>
        <source>Let it pass with {partner_name} from now on</source>
        <translation>Dejarlo pasar con {partner_name} desde ahora</translation>
    </message>
    <message>
        <source>Let new places of {name} become locations</source>
        <translation>Permitir que los lugares nuevos de {name} se vuelvan ubicaciones</translation>
    </message>
    <message>
        <source>Let pass by a person: {known}</source>
        <translation>Una persona lo dejó pasar: {known}</translation>
    </message>
    <message>
        <source>Let pass by {actor}</source>
        <translation>Dejado pasar por {actor}</translation>
    </message>
    <message>
        <source>Level number missing</source>
        <translation>Falta número de nivel</translation>
    </message>
    <message>
        <source>Level number repeats</source>
        <translation>Número de nivel repetido</translation>
    </message>
    <message>
        <source>Level order odd</source>
        <translation>Orden de niveles inusual</translation>
    </message>
    <message>
        <source>Level parent unknown</source>
        <translation>Nivel superior desconocido</translation>
    </message>
    <message>
        <source>Levels are counted 1, 2, 3 over the whole shipment; the partner&apos;s program began anew or left the number out.</source>
        <translation>Los niveles se cuentan 1, 2, 3 en todo el embarque; el programa del socio empezó de nuevo u omitió el número.</translation>
    </message>
    <message>
        <source>Levels of the shipment</source>
        <translation>Niveles del embarque</translation>
    </message>
    <message>
        <source>Lifetime in seconds when the answer does not tell.</source>
        <translation>Vigencia en segundos cuando la respuesta no la indica.</translation>
    </message>
    <message>
        <source>Light, dark, high contrast, or as the system is set.</source>
        <translation>Claro, oscuro, alto contraste, o como está configurado el sistema.</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>Line 3</source>
        <translation>Línea 3</translation>
    </message>
    <message>
        <source>Line amount differs</source>
        <translation>Importe de línea distinto</translation>
    </message>
    <message>
        <source>Line breaks stand inside segments.</source>
        <translation>Hay saltos de línea dentro de los segmentos.</translation>
    </message>
    <message>
        <source>Line count differs</source>
        <translation>Cuenta de líneas distinta</translation>
    </message>
    <message>
        <source>Line discount</source>
        <translation>Descuento de línea</translation>
    </message>
    <message>
        <source>Line never ordered</source>
        <translation>Línea nunca pedida</translation>
    </message>
    <message>
        <source>Line not answered</source>
        <translation>Línea sin contestar</translation>
    </message>
    <message>
        <source>Line not on order</source>
        <translation>Línea fuera del pedido</translation>
    </message>
    <message>
        <source>Line of the order</source>
        <translation>Línea del pedido</translation>
    </message>
    <message>
        <source>Line on hold</source>
        <translation>Línea retenida</translation>
    </message>
    <message>
        <source>Line rejected</source>
        <translation>Línea rechazada</translation>
    </message>
    <message>
        <source>Line {line}</source>
        <translation>Línea {line}</translation>
    </message>
    <message>
        <source>Line {number}</source>
        <translation>Línea {number}</translation>
    </message>
    <message>
        <source>Line {number}, {description}</source>
        <translation>Línea {number}, {description}</translation>
    </message>
    <message>
        <source>Line {reference}</source>
        <translation>Línea {reference}</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Líneas</translation>
    </message>
    <message>
        <source>Lines broken in the middle</source>
        <translation>Líneas cortadas a la mitad</translation>
    </message>
    <message>
        <source>Lines by store</source>
        <translation>Líneas por tienda</translation>
    </message>
    <message>
        <source>Lines differ</source>
        <translation>Líneas distintas</translation>
    </message>
    <message>
        <source>Lines wrapped</source>
        <translation>Líneas partidas</translation>
    </message>
    <message>
        <source>Links of the service must stay on its own host; the sign-in must not be shown to another.</source>
        <translation>Los enlaces del servicio deben quedarse en su propio servidor; los datos de acceso no se deben mostrar a otro.</translation>
    </message>
    <message>
        <source>List files to fetch.</source>
        <translation>Listar los archivos por obtener.</translation>
    </message>
    <message>
        <source>List files we sent.</source>
        <translation>Listar los archivos que enviamos.</translation>
    </message>
    <message>
        <source>List the folders</source>
        <translation>Listar las carpetas</translation>
    </message>
    <message>
        <source>List the folders inside.</source>
        <translation>Listar las carpetas que hay dentro.</translation>
    </message>
    <message>
        <source>List the outermost folders.</source>
        <translation>Listar las carpetas de primer nivel.</translation>
    </message>
    <message>
        <source>Location code missing</source>
        <translation>Falta código de ubicación</translation>
    </message>
    <message>
        <source>Look at both values; when ours is right, ask {partner} where its value came from.</source>
        <translation>Revise ambos valores; si el nuestro es correcto, pregunte a {partner} de dónde salió el suyo.</translation>
    </message>
    <message>
        <source>Look at the due date before you approve it</source>
        <translation>Revise el vencimiento antes de aprobarla</translation>
    </message>
    <message>
        <source>Look at the left bar.</source>
        <translation>Vea la barra de la izquierda.</translation>
    </message>
    <message>
        <source>Look at the open ones: acucleo questions.</source>
        <translation>Vea las que están abiertas: acucleo questions.</translation>
    </message>
    <message>
        <source>Look at the partner sheet, then sync once more.</source>
        <translation>Revise la ficha del socio, y sincronice una vez más.</translation>
    </message>
    <message>
        <source>Look at the receipt, and ask the vendor</source>
        <translation>Revisar la recepción y preguntar al proveedor</translation>
    </message>
    <message>
        <source>Look at the receipt, and ask the vendor for a corrected invoice.</source>
        <translation>Revise la recepción, y pida al proveedor una factura corregida.</translation>
    </message>
    <message>
        <source>Look at the record in Acumatica</source>
        <translation>Revise el registro en Acumatica</translation>
    </message>
    <message>
        <source>Look at the record in Acumatica, then run the document again.</source>
        <translation>Revise el registro en Acumatica, y ejecute el documento de nuevo.</translation>
    </message>
    <message>
        <source>Look at the record in Acumatica.</source>
        <translation>Revise el registro en Acumatica.</translation>
    </message>
    <message>
        <source>Look at the record in Acumatica: its status tells.</source>
        <translation>Revise el registro en Acumatica: su estado lo indica.</translation>
    </message>
    <message>
        <source>Look at the shipment, and correct the invoice when it was less.</source>
        <translation>Revise el embarque, y corrija la factura si fue menos.</translation>
    </message>
    <message>
        <source>Look at the table; it was loaded anew.</source>
        <translation>Vea la tabla; se cargó de nuevo.</translation>
    </message>
    <message>
        <source>Look at the text; when documents are in it, ask the partner to send them again.</source>
        <translation>Revise el texto; si contiene documentos, pida al socio que los envíe de nuevo.</translation>
    </message>
    <message>
        <source>Look at the {theirs} nearby; the fault may be there.</source>
        <translation>Revise {theirs} que esté cerca; el error puede estar ahí.</translation>
    </message>
    <message>
        <source>Look in Cleo Cockpit under Messages for the control number before sending it again.</source>
        <translation>Busque el número de control en Cleo Cockpit, en Messages, antes de enviarlo de nuevo.</translation>
    </message>
    <message>
        <source>Look in Cockpit for control number {control}, or ask the partner, then say here whether it arrived. An acknowledgment of the partner settles it by itself; until then it is not sent again.</source>
        <translation>Busque en Cockpit el número de control {control}, o pregunte al socio, y diga aquí si llegó. Un acuse del socio lo resuelve por sí solo; hasta entonces no se envía de nuevo.</translation>
    </message>
    <message>
        <source>Look in {values} whether it arrived before sending it again.</source>
        <translation>Busque en {values} si llegó antes de enviarlo de nuevo.</translation>
    </message>
    <message>
        <source>Look it up in Acumatica.</source>
        <translation>Búsquelo en Acumatica.</translation>
    </message>
    <message>
        <source>Look it up in Acumatica; process this document anyway when it is to be entered anew.</source>
        <translation>Búsquelo en Acumatica; procese este documento de todos modos si se debe capturar de nuevo.</translation>
    </message>
    <message>
        <source>Look on paper whether something is missing there; if so, tell the partner.</source>
        <translation>Vea en papel si ahí falta algo; si es así, avise al socio.</translation>
    </message>
    <message>
        <source>Look the order up in Acumatica, ask the vendor, or make the bill without an order</source>
        <translation>Buscar el pedido en Acumatica, preguntar al proveedor o crear la factura por pagar sin pedido</translation>
    </message>
    <message>
        <source>Look the order up in Acumatica. Set the document aside, or ask the vendor for the right number</source>
        <translation>Busque el pedido en Acumatica. Aparte el documento, o pida al proveedor el número correcto</translation>
    </message>
    <message>
        <source>Look up the order by the item, or ask the partner.</source>
        <translation>Busque el pedido por el artículo, o pregunte al socio.</translation>
    </message>
    <message>
        <source>Look what arrived, and ask the vendor for a corrected invoice.</source>
        <translation>Vea qué llegó, y pida al proveedor una factura corregida.</translation>
    </message>
    <message>
        <source>Look what arrived, and ask the vendor.</source>
        <translation>Vea qué llegó, y pregunte al proveedor.</translation>
    </message>
    <message>
        <source>Look whether a line is missing; when one is, ask the partner to send the document again.</source>
        <translation>Vea si falta una línea; si es así, pida al socio que envíe el documento de nuevo.</translation>
    </message>
    <message>
        <source>Look whether both lines are meant.</source>
        <translation>Vea si ambas líneas son correctas.</translation>
    </message>
    <message>
        <source>Look whether carrier and dates are there.</source>
        <translation>Vea si están el transportista y las fechas.</translation>
    </message>
    <message>
        <source>Look whether it bills the right order.</source>
        <translation>Vea si cobra el pedido correcto.</translation>
    </message>
    <message>
        <source>Look whether it was paid long ago.</source>
        <translation>Vea si se pagó hace tiempo.</translation>
    </message>
    <message>
        <source>Look whether that file is this document before sending it again under a new name.</source>
        <translation>Vea si ese archivo es este documento antes de enviarlo de nuevo con otro nombre.</translation>
    </message>
    <message>
        <source>Look whether the documents are the same; a document that was taken already is not taken again.</source>
        <translation>Vea si los documentos son los mismos; un documento que ya se tomó no se toma de nuevo.</translation>
    </message>
    <message>
        <source>Look whether the goods stand under the right order and carton.</source>
        <translation>Vea si la mercancía está en el pedido y la caja correctos.</translation>
    </message>
    <message>
        <source>Look whether the later date is soon enough; the quantity of the order stays.</source>
        <translation>Vea si la fecha posterior alcanza; la cantidad del pedido no cambia.</translation>
    </message>
    <message>
        <source>Look whether the printer is on, or choose another one, and try again.</source>
        <translation>Mire si la impresora está encendida, o elija otra, e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Look whether the remark changes what they will pay or ship, and correct it before the next document.</source>
        <translation>Vea si la observación cambia lo que pagarán o embarcarán, y corríjalo antes del próximo documento.</translation>
    </message>
    <message>
        <source>Look whether the rest matters; the whole text stays in the document.</source>
        <translation>Vea si importa el resto; el texto completo queda en el documento.</translation>
    </message>
    <message>
        <source>Look whether the return is known, then let it pass with a reason.</source>
        <translation>Vea si la devolución se conoce, y déjela pasar con un motivo.</translation>
    </message>
    <message>
        <source>Look whether this one was handled already; reopen the order in Acumatica if it was closed too early.</source>
        <translation>Vea si esta ya se atendió; reabra el pedido en Acumatica si se cerró demasiado pronto.</translation>
    </message>
    <message>
        <source>Looked in the outermost folders. {there}</source>
        <translation>Se buscó en las carpetas de primer nivel. {there}</translation>
    </message>
    <message>
        <source>Looked in {parent}. {there}</source>
        <translation>Se buscó en {parent}. {there}</translation>
    </message>
    <message>
        <source>Looking again at what waits</source>
        <translation>Revisando de nuevo lo que espera</translation>
    </message>
    <message>
        <source>Looking at what is due</source>
        <translation>Revisando lo que vence</translation>
    </message>
    <message>
        <source>Looking into {folder}</source>
        <translation>Revisando {folder}</translation>
    </message>
    <message>
        <source>Looks for new documents at regular times without being asked.</source>
        <translation>Busca documentos nuevos a horas regulares sin que nadie lo pida.</translation>
    </message>
    <message>
        <source>Loop too often</source>
        <translation>Bucle repetido de más</translation>
    </message>
    <message>
        <source>Loose</source>
        <translation>A granel</translation>
    </message>
    <message>
        <source>Lot {number}</source>
        <translation>Lote {number}</translation>
    </message>
    <message>
        <source>Mailboxes may restrict names and kinds of files; nothing was stored.</source>
        <translation>Los buzones pueden restringir nombres y tipos de archivo; no se guardó nada.</translation>
    </message>
    <message>
        <source>Mainframe encoding</source>
        <translation>Codificación de mainframe</translation>
    </message>
    <message>
        <source>Make a partner from this file</source>
        <translation>Crear un socio a partir de este archivo</translation>
    </message>
    <message>
        <source>Make a partner from this file, or correct the ids on the sheet of the partner who sent it.</source>
        <translation>Cree un socio a partir de este archivo, o corrija los identificadores en la ficha del socio que lo envió.</translation>
    </message>
    <message>
        <source>Make it a credit memo in Acumatica, or send it with a reason.</source>
        <translation>Conviértala en nota de crédito en Acumatica, o envíela con un motivo.</translation>
    </message>
    <message>
        <source>Make room or mend its permissions, then try again. The old settings are still there.</source>
        <translation>Libere espacio o corrija sus permisos e intente de nuevo. Los ajustes anteriores siguen ahí.</translation>
    </message>
    <message>
        <source>Make room or mend the permissions of the folder, then try again.</source>
        <translation>Libere espacio o corrija los permisos de la carpeta e intente de nuevo.</translation>
    </message>
    <message>
        <source>Make room or mend the permissions, then try again. The old secrets are still there.</source>
        <translation>Libere espacio o corrija los permisos e intente de nuevo. Los secretos anteriores siguen ahí.</translation>
    </message>
    <message>
        <source>Make sure that the disk or network folder is there, then start the program again.</source>
        <translation>Asegúrese de que el disco o la carpeta de red esté disponible, e inicie el programa de nuevo.</translation>
    </message>
    <message>
        <source>Make the bill without an order</source>
        <translation>Crear la factura por pagar sin pedido</translation>
    </message>
    <message>
        <source>Makes a checked copy of the ledger once a day.</source>
        <translation>Hace una copia comprobada del registro local una vez al día.</translation>
    </message>
    <message>
        <source>Manual price</source>
        <translation>Precio manual</translation>
    </message>
    <message>
        <source>Many records are added or removed at this moment.</source>
        <translation>En este momento se agregan o quitan muchos registros.</translation>
    </message>
    <message>
        <source>Matched again by itself after each sync</source>
        <translation>Se compara de nuevo por sí solo después de cada sincronización</translation>
    </message>
    <message>
        <source>Mend it in Acumatica, or on the sheet of {name} where it comes from there.</source>
        <translation>Corríjalo en Acumatica, o en la ficha de {name} si viene de ahí.</translation>
    </message>
    <message>
        <source>Mend its permissions or rename it; without it everything has its usual value.</source>
        <translation>Corrija sus permisos o cámbiele el nombre; sin él, todo tiene su valor habitual.</translation>
    </message>
    <message>
        <source>Mend its permissions, or set the connection up again.</source>
        <translation>Corrija sus permisos, o configure la conexión de nuevo.</translation>
    </message>
    <message>
        <source>Mend the cause in Acumatica or on the partner sheet, then run it again.</source>
        <translation>Corrija la causa en Acumatica o en la ficha del socio, y ejecútelo de nuevo.</translation>
    </message>
    <message>
        <source>Mend the cause in Acumatica, then run the document again.</source>
        <translation>Corrija la causa en Acumatica, y ejecute el documento de nuevo.</translation>
    </message>
    <message>
        <source>Mend the cause once: the first places are listed one by one, and the others are like them.</source>
        <translation>Corrija la causa una vez: los primeros lugares se enumeran uno por uno, y los demás son iguales.</translation>
    </message>
    <message>
        <source>Mend the marked field.</source>
        <translation>Corrija el campo marcado.</translation>
    </message>
    <message>
        <source>Mend the named line.</source>
        <translation>Corrija la línea indicada.</translation>
    </message>
    <message>
        <source>Mend the path under operations (or auth.path) in the settings of the connection.</source>
        <translation>Corrija la ruta en operations (o en auth.path) en los ajustes de la conexión.</translation>
    </message>
    <message>
        <source>Mend the permissions of the file, then try again.</source>
        <translation>Corrija los permisos del archivo e intente de nuevo.</translation>
    </message>
    <message>
        <source>Mend what it names, then try again.</source>
        <translation>Corrija lo que nombra, e intente de nuevo.</translation>
    </message>
    <message>
        <source>Mended by {actor}</source>
        <translation>Corregido por {actor}</translation>
    </message>
    <message>
        <source>Merchandise type</source>
        <translation>Tipo de mercancía</translation>
    </message>
    <message>
        <source>Minutes between syncs</source>
        <translation>Minutos entre sincronizaciones</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>lunes</translation>
    </message>
    <message>
        <source>Months later only the reason tells why a document was not processed.</source>
        <translation>Meses después, solo el motivo dice por qué no se procesó un documento.</translation>
    </message>
    <message>
        <source>Months later only the reason tells why such a run was let through or stopped.</source>
        <translation>Meses después, solo el motivo dice por qué se dejó pasar o se detuvo una ejecución así.</translation>
    </message>
    <message>
        <source>Months until the archive</source>
        <translation>Meses hasta el archivo histórico</translation>
    </message>
    <message>
        <source>More is billed than was ordered</source>
        <translation>Se factura más de lo que se pidió</translation>
    </message>
    <message>
        <source>More is billed than was shipped</source>
        <translation>Se factura más de lo que se embarcó</translation>
    </message>
    <message>
        <source>More is credited than was billed</source>
        <translation>Se acredita más de lo que se facturó</translation>
    </message>
    <message>
        <source>More is invoiced than the customer ordered</source>
        <translation>Se factura más de lo que pidió el cliente</translation>
    </message>
    <message>
        <source>More is on the way than was confirmed</source>
        <translation>Viene en camino más de lo que se confirmó</translation>
    </message>
    <message>
        <source>More is on the way than was ordered</source>
        <translation>Viene en camino más de lo que se pidió</translation>
    </message>
    <message>
        <source>More of the same</source>
        <translation>Más de lo mismo</translation>
    </message>
    <message>
        <source>More on one document than the partner takes</source>
        <translation>Más en un documento de lo que acepta el socio</translation>
    </message>
    <message>
        <source>More values than a segment has</source>
        <translation>Más valores de los que tiene un segmento</translation>
    </message>
    <message>
        <source>More was shipped than ordered, or the same goods are invoiced twice.</source>
        <translation>Se embarcó más de lo pedido, o se factura dos veces la misma mercancía.</translation>
    </message>
    <message>
        <source>Move a file; {t} is the id of the folder it goes to.</source>
        <translation>Mover un archivo; {t} es el identificador de la carpeta de destino.</translation>
    </message>
    <message>
        <source>Name of the form field or header of the authenticator&apos;s code.</source>
        <translation>Nombre del campo o encabezado para el código del autenticador.</translation>
    </message>
    <message>
        <source>Name of the part that holds the file.</source>
        <translation>Nombre de la parte que contiene el archivo.</translation>
    </message>
    <message>
        <source>Name the customer on the partner sheet, or ask the partner who ordered.</source>
        <translation>Indique el cliente en la ficha del socio, o pregunte al socio quién pidió.</translation>
    </message>
    <message>
        <source>Name the invoice; many customers refuse a credit without it.</source>
        <translation>Indique la factura; muchos clientes rechazan un crédito sin ella.</translation>
    </message>
    <message>
        <source>Name the place as the order does; customers refuse invoices for places that did not order.</source>
        <translation>Indique el lugar como lo hace el pedido; los clientes rechazan facturas de lugares que no pidieron.</translation>
    </message>
    <message>
        <source>Name {name}</source>
        <translation>Nombre {name}</translation>
    </message>
    <message>
        <source>Names hold letters, digits, dot, hyphen and underscore, begin with no dot, have an extension, and are at most 100 long, so that no rule of names at Cleo leaves the file aside.</source>
        <translation>Los nombres llevan letras, dígitos, punto, guion y guion bajo, no empiezan con punto, tienen extensión y son de 100 caracteres como máximo, para que ninguna regla de nombres de Cleo deje el archivo de lado.</translation>
    </message>
    <message>
        <source>Names of the link for uploads.</source>
        <translation>Nombres del enlace para subir archivos.</translation>
    </message>
    <message>
        <source>Names of the link to the content of a file.</source>
        <translation>Nombres del enlace al contenido de un archivo.</translation>
    </message>
    <message>
        <source>Names of the link to the files.</source>
        <translation>Nombres del enlace a los archivos.</translation>
    </message>
    <message>
        <source>Names of the link to the folders inside.</source>
        <translation>Nombres del enlace a las carpetas que hay dentro.</translation>
    </message>
    <message>
        <source>Nearest on the order: {near}</source>
        <translation>Lo más parecido en el pedido: {near}</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Requiere su atención</translation>
    </message>
    <message>
        <source>Neither test nor production</source>
        <translation>Ni prueba ni producción</translation>
    </message>
    <message>
        <source>Never ask up to</source>
        <translation>Nunca preguntar hasta</translation>
    </message>
    <message>
        <source>New terms were agreed and not entered, or the partner&apos;s program writes its usual ones.</source>
        <translation>Se acordaron condiciones nuevas y no se registraron, o el programa del socio escribe las que acostumbra.</translation>
    </message>
    <message>
        <source>Next sync {next_run}</source>
        <translation>Próxima sincronización {next_run}</translation>
    </message>
    <message>
        <source>No buyer</source>
        <translation>Sin comprador</translation>
    </message>
    <message>
        <source>No computer called {computer} could be found.</source>
        <translation>No se encontró ninguna computadora llamada {computer}.</translation>
    </message>
    <message>
        <source>No corrected order {number} could be drafted.</source>
        <translation>No se pudo crear el borrador del pedido corregido {number}.</translation>
    </message>
    <message>
        <source>No customer in Acumatica carries the buyer&apos;s code {value} ({name}).</source>
        <translation>Ningún cliente de Acumatica lleva el código del comprador {value} ({name}).</translation>
    </message>
    <message>
        <source>No document</source>
        <translation>Sin documento</translation>
    </message>
    <message>
        <source>No document of ours is that large, so it is not what was asked for.</source>
        <translation>Ningún documento nuestro es tan grande, así que no es lo que se pidió.</translation>
    </message>
    <message>
        <source>No file of that number ever left for this partner.</source>
        <translation>Nunca salió para este socio un archivo con ese número.</translation>
    </message>
    <message>
        <source>No folder beside it is there.</source>
        <translation>No hay ninguna carpeta junto a ella.</translation>
    </message>
    <message>
        <source>No folder is named.</source>
        <translation>No se indica ninguna carpeta.</translation>
    </message>
    <message>
        <source>No group of that number ever left for this partner.</source>
        <translation>Nunca salió para este socio un grupo con ese número.</translation>
    </message>
    <message>
        <source>No invoice yet</source>
        <translation>Todavía sin factura</translation>
    </message>
    <message>
        <source>No item of ours is known for {theirs}</source>
        <translation>No se conoce ningún artículo nuestro para {theirs}</translation>
    </message>
    <message>
        <source>No lines</source>
        <translation>Sin líneas</translation>
    </message>
    <message>
        <source>No number of the partner stands here</source>
        <translation>Aquí no hay ningún número del socio</translation>
    </message>
    <message>
        <source>No partner sheet carries these ids, or the ids were mistyped on one of the two sides.</source>
        <translation>Ninguna ficha de socio lleva estos identificadores, o se escribieron mal en uno de los dos lados.</translation>
    </message>
    <message>
        <source>No regular syncs</source>
        <translation>Sin sincronizaciones regulares</translation>
    </message>
    <message>
        <source>No unit of ours is known for {theirs}</source>
        <translation>No se conoce ninguna unidad nuestra para {theirs}</translation>
    </message>
    <message>
        <source>No usable sign for repeated values</source>
        <translation>Ningún signo utilizable para valores repetidos</translation>
    </message>
    <message>
        <source>No vendor</source>
        <translation>Sin proveedor</translation>
    </message>
    <message>
        <source>No {noun} yet</source>
        <translation>Todavía sin {noun}</translation>
    </message>
    <message>
        <source>Nobody can say whether the file {name} reached Cleo.</source>
        <translation>Nadie puede decir si el archivo {name} llegó a Cleo.</translation>
    </message>
    <message>
        <source>Nobody has been able to say yet whether the {entity} with the reference {reference} is in Acumatica.</source>
        <translation>Nadie ha podido decir todavía si está en Acumatica el registro de {entity} con la referencia {reference}.</translation>
    </message>
    <message>
        <source>Nobody has signed in to Acumatica with the browser yet.</source>
        <translation>Nadie ha iniciado sesión todavía en Acumatica con el navegador.</translation>
    </message>
    <message>
        <source>Nobody knows whether the {describe} arrived. To run it again, give a reason.</source>
        <translation>Nadie sabe si llegó este documento: {describe}. Para ejecutarlo de nuevo, dé un motivo.</translation>
    </message>
    <message>
        <source>Nobody signed in within {seconds} minutes.</source>
        <translation>Nadie inició sesión en {seconds} minutos.</translation>
    </message>
    <message>
        <source>Nobody waits for you, and no clock runs.</source>
        <translation>Nadie lo espera a usted, y no corre ningún plazo.</translation>
    </message>
    <message>
        <source>None of the item numbers that this partner wants is in the cross-references.</source>
        <translation>Ninguno de los números de artículo que pide este socio está en las referencias cruzadas.</translation>
    </message>
    <message>
        <source>Not X12</source>
        <translation>No es X12</translation>
    </message>
    <message>
        <source>Not an X12 file</source>
        <translation>No es un archivo X12</translation>
    </message>
    <message>
        <source>Not judged yet</source>
        <translation>Todavía sin comparar</translation>
    </message>
    <message>
        <source>Not received</source>
        <translation>Sin recibir</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Note by {actor}</source>
        <translation>Nota de {actor}</translation>
    </message>
    <message>
        <source>Note the vendor&apos;s order number on PO {number}</source>
        <translation>Anotar el número de pedido del proveedor en la OC {number}</translation>
    </message>
    <message>
        <source>Noted. It is told again when the record changes once more.</source>
        <translation>Anotado. Se avisa de nuevo cuando el registro vuelva a cambiar.</translation>
    </message>
    <message>
        <source>Noted. The document is looked at again.</source>
        <translation>Anotado. El documento se revisa de nuevo.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Nothing can be printed or written there.</source>
        <translation>Allí no se puede imprimir ni escribir nada.</translation>
    </message>
    <message>
        <source>Nothing changes by this.</source>
        <translation>Esto no cambia nada.</translation>
    </message>
    <message>
        <source>Nothing could be done</source>
        <translation>No se pudo hacer nada</translation>
    </message>
    <message>
        <source>Nothing differs that could be written.</source>
        <translation>No difiere nada que se pueda escribir.</translation>
    </message>
    <message>
        <source>Nothing has to be done here: what the lines come to is taken; tell the partner to write {better}.</source>
        <translation>Aquí no hay que hacer nada: se toma lo que suman las líneas; diga al socio que escriba {better}.</translation>
    </message>
    <message>
        <source>Nothing has to be done now; tell {partner} when it happens often.</source>
        <translation>No hay que hacer nada ahora; avise a {partner} si ocurre con frecuencia.</translation>
    </message>
    <message>
        <source>Nothing has to be done when the partner was recognised; tell the partner otherwise.</source>
        <translation>No hay que hacer nada si se reconoció al socio; de lo contrario, avise al socio.</translation>
    </message>
    <message>
        <source>Nothing has to be done, unless you have agreed on it with the partner.</source>
        <translation>No hay que hacer nada, a menos que lo haya acordado con el socio.</translation>
    </message>
    <message>
        <source>Nothing has to be done.</source>
        <translation>No hay que hacer nada.</translation>
    </message>
    <message>
        <source>Nothing has to be done: amounts and numbers are sent as they are.</source>
        <translation>No hay que hacer nada: los importes y números se envían como están.</translation>
    </message>
    <message>
        <source>Nothing has to be done: it was read all the same; tell the partner, because other programs cannot read it.</source>
        <translation>No hay que hacer nada: se leyó de todos modos; avise al socio, porque otros programas no pueden leerlo.</translation>
    </message>
    <message>
        <source>Nothing has to be done: it was read as text, here and in the rest of the document.</source>
        <translation>No hay que hacer nada: se leyó como texto, aquí y en el resto del documento.</translation>
    </message>
    <message>
        <source>Nothing has to be done: no value repeats in these documents, so it was read as text.</source>
        <translation>No hay que hacer nada: en estos documentos no se repite ningún valor, así que se leyó como texto.</translation>
    </message>
    <message>
        <source>Nothing has to be done: repeated values are rare, and everything else was read.</source>
        <translation>No hay que hacer nada: los valores repetidos son raros, y todo lo demás se leyó.</translation>
    </message>
    <message>
        <source>Nothing has to be done: the blanks are left off.</source>
        <translation>No hay que hacer nada: los espacios se omiten.</translation>
    </message>
    <message>
        <source>Nothing has to be done: the documents are read as {version}.</source>
        <translation>No hay que hacer nada: los documentos se leen como {version}.</translation>
    </message>
    <message>
        <source>Nothing has to be done: the file was read with the mark that the other segments use; tell the partner.</source>
        <translation>No hay que hacer nada: el archivo se leyó con la marca que usan los demás segmentos; avise al socio.</translation>
    </message>
    <message>
        <source>Nothing has to be done: the records are read one by one.</source>
        <translation>No hay que hacer nada: los registros se leen uno por uno.</translation>
    </message>
    <message>
        <source>Nothing has to be done: the text is kept and not processed.</source>
        <translation>No hay que hacer nada: el texto se conserva y no se procesa.</translation>
    </message>
    <message>
        <source>Nothing has to be done: the time at which the file came counts.</source>
        <translation>No hay que hacer nada: cuenta la hora en que llegó el archivo.</translation>
    </message>
    <message>
        <source>Nothing has to be done: they were left out for reading.</source>
        <translation>No hay que hacer nada: se omitieron para leerlo.</translation>
    </message>
    <message>
        <source>Nothing has to be done; it is kept and changes nothing.</source>
        <translation>No hay que hacer nada; se conserva y no cambia nada.</translation>
    </message>
    <message>
        <source>Nothing has to be done; tell the partner when it happens often.</source>
        <translation>No hay que hacer nada; avise al socio si ocurre con frecuencia.</translation>
    </message>
    <message>
        <source>Nothing is chosen of what you trade.</source>
        <translation>No se eligió nada de lo que intercambian.</translation>
    </message>
    <message>
        <source>Nothing is to be undone.</source>
        <translation>No hay nada que deshacer.</translation>
    </message>
    <message>
        <source>Nothing is written before the goods are booked in; watch for the ship notice.</source>
        <translation>No se escribe nada antes de recibir la mercancía; esté pendiente del aviso de embarque.</translation>
    </message>
    <message>
        <source>Nothing needs to be done</source>
        <translation>No hay que hacer nada</translation>
    </message>
    <message>
        <source>Nothing needs to be done for reading; correct the sheet when documents of yours leave in this version.</source>
        <translation>No hay que hacer nada para leerlo; corrija la ficha cuando salgan documentos suyos en esta versión.</translation>
    </message>
    <message>
        <source>Nothing needs to be done unless it is missed; then ask the Cleo administrator to send it again.</source>
        <translation>No hay que hacer nada, salvo que haga falta; en ese caso pida al administrador de Cleo que lo envíe de nuevo.</translation>
    </message>
    <message>
        <source>Nothing needs to be done when the goods are right; ask for the answer when prices may have changed.</source>
        <translation>No hay que hacer nada si la mercancía es correcta; pida la respuesta si pudieron cambiar los precios.</translation>
    </message>
    <message>
        <source>Nothing needs to be done.</source>
        <translation>No hay que hacer nada.</translation>
    </message>
    <message>
        <source>Nothing needs to be done: it is found all the same.</source>
        <translation>No hay que hacer nada: se encuentra de todos modos.</translation>
    </message>
    <message>
        <source>Nothing needs to be done: it is matched again by itself after each sync.</source>
        <translation>No hay que hacer nada: se vuelve a comparar por sí sola después de cada sincronización.</translation>
    </message>
    <message>
        <source>Nothing needs to be done; nothing of the text is lost.</source>
        <translation>No hay que hacer nada; no se pierde nada del texto.</translation>
    </message>
    <message>
        <source>Nothing needs you</source>
        <translation>Nada requiere su atención</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Nada nuevo</translation>
    </message>
    <message>
        <source>Nothing of it counts until it can be read, also no setting that it fixes.</source>
        <translation>Nada de él cuenta hasta que se pueda leer, tampoco los ajustes que fija.</translation>
    </message>
    <message>
        <source>Nothing to take over</source>
        <translation>Nada que tomar</translation>
    </message>
    <message>
        <source>Nothing was changed. If it comes again, show the details to the Cleo administrator.</source>
        <translation>No se cambió nada. Si se repite, muestre los detalles al administrador de Cleo.</translation>
    </message>
    <message>
        <source>Nothing was changed; the next sync tries again by itself.</source>
        <translation>No se cambió nada; la próxima sincronización lo intenta por sí sola.</translation>
    </message>
    <message>
        <source>Nothing was taken from it; the next sync reads it again.</source>
        <translation>No se tomó nada de ahí; la próxima sincronización vuelve a leerlo.</translation>
    </message>
    <message>
        <source>Nothing was taken over; the next sync fetches it again.</source>
        <translation>No se tomó nada; la próxima sincronización lo obtiene de nuevo.</translation>
    </message>
    <message>
        <source>Notices in quiet hours</source>
        <translation>Avisos en las horas de silencio</translation>
    </message>
    <message>
        <source>Notices of</source>
        <translation>Avisos de</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Number form</source>
        <translation>Forma de número</translation>
    </message>
    <message>
        <source>Number missing</source>
        <translation>Falta número</translation>
    </message>
    <message>
        <source>Number not whole</source>
        <translation>Número no entero</translation>
    </message>
    <message>
        <source>Number of a contact</source>
        <translation>Número de un contacto</translation>
    </message>
    <message>
        <source>Number of a note</source>
        <translation>Número de una nota</translation>
    </message>
    <message>
        <source>Number of lines</source>
        <translation>Número de líneas</translation>
    </message>
    <message>
        <source>Number of {length} digits, with a point where it has decimals</source>
        <translation>Número de {length} dígitos, con punto donde tiene decimales</translation>
    </message>
    <message>
        <source>Number too large</source>
        <translation>Número muy grande</translation>
    </message>
    <message>
        <source>Number too long</source>
        <translation>Número muy largo</translation>
    </message>
    <message>
        <source>Number unreadable</source>
        <translation>Número ilegible</translation>
    </message>
    <message>
        <source>Numbers are written with digits and at most one point; letters or a thousands separator were sent.</source>
        <translation>Los números se escriben con dígitos y un punto como máximo; se enviaron letras o un separador de miles.</translation>
    </message>
    <message>
        <source>On {seen} UTC it had {known_files} files, and it was never empty before.</source>
        <translation>El {seen} UTC tenía {known_files} archivos, y nunca antes estuvo vacía.</translation>
    </message>
    <message>
        <source>One cause in the sender&apos;s program repeats all over the document.</source>
        <translation>Una misma causa en el programa del remitente se repite en todo el documento.</translation>
    </message>
    <message>
        <source>One item in two units</source>
        <translation>Un artículo en dos unidades</translation>
    </message>
    <message>
        <source>One more part of it is left out.</source>
        <translation>Otra parte de él se deja fuera.</translation>
    </message>
    <message>
        <source>One of the three amounts was changed without the others.</source>
        <translation>Se cambió uno de los tres importes sin los otros.</translation>
    </message>
    <message>
        <source>One of the two dates is wrong, or the invoice names another order.</source>
        <translation>Una de las dos fechas está mal, o la factura indica otro pedido.</translation>
    </message>
    <message>
        <source>Only notes, references or the layout changed.</source>
        <translation>Solo cambiaron notas, referencias o el formato.</translation>
    </message>
    <message>
        <source>Only releases 4010 and 5010 and their neighbours are described here; {base} is the nearest.</source>
        <translation>Aquí solo están descritas las versiones 4010 y 5010 y sus vecinas; {base} es la más cercana.</translation>
    </message>
    <message>
        <source>Only the sign-in oauth-code goes through the browser.</source>
        <translation>Solo el inicio de sesión oauth-code pasa por el navegador.</translation>
    </message>
    <message>
        <source>Only {part} so far: is something missing?</source>
        <translation>Solo {part} hasta ahora: ¿falta algo?</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open Connections, Acumatica, and press Sign in with the browser; without a window: acucleo connection sign-in acumatica</source>
        <translation>Abra Conexiones, Acumatica, y pulse Iniciar sesión con el navegador; sin ventana: acucleo connection sign-in acumatica</translation>
    </message>
    <message>
        <source>Open connections</source>
        <translation>Abrir conexiones</translation>
    </message>
    <message>
        <source>Open order {document}: the partner&apos;s item has no item of ours yet. Take the offered fix: it is remembered.</source>
        <translation>Abra el pedido {document}: el artículo del socio todavía no tiene artículo nuestro. Tome el arreglo ofrecido: se recuerda.</translation>
    </message>
    <message>
        <source>Open preferences</source>
        <translation>Abrir preferencias</translation>
    </message>
    <message>
        <source>Open that sheet. To begin one like it, duplicate it.</source>
        <translation>Abra esa ficha. Para empezar una parecida, duplíquela.</translation>
    </message>
    <message>
        <source>Open the Inbox and approve everything clean in one go. What has a question stays where it is.</source>
        <translation>Abra la Bandeja de entrada y apruebe de una vez todo lo limpio. Lo que tiene pregunta se queda donde está.</translation>
    </message>
    <message>
        <source>Open the address in a browser on this computer to see who answers, then compare it with the address in the connection.</source>
        <translation>Abra la dirección en un navegador de esta computadora para ver quién contesta, y compárela con la dirección de la conexión.</translation>
    </message>
    <message>
        <source>Open the address in a browser on this computer to see who answers.</source>
        <translation>Abra la dirección en un navegador de esta computadora para ver quién contesta.</translation>
    </message>
    <message>
        <source>Open the address of the connection in a browser and use the one it ends at.</source>
        <translation>Abra la dirección de la conexión en un navegador y use aquella en la que termina.</translation>
    </message>
    <message>
        <source>Open the connection and type it in.</source>
        <translation>Abra la conexión y escríbalo.</translation>
    </message>
    <message>
        <source>Open the connection to {service} and type it in again.</source>
        <translation>Abra la conexión con {service} y escríbalo de nuevo.</translation>
    </message>
    <message>
        <source>Open the connection, type the password again and press Test. Scheduled runs wait until then, so that the account is not locked.</source>
        <translation>Abra la conexión, escriba la contraseña de nuevo y pulse Probar. Las ejecuciones programadas esperan hasta entonces, para que la cuenta no se bloquee.</translation>
    </message>
    <message>
        <source>Open the document in the window, or change the partner file and import it.</source>
        <translation>Abra el documento en la ventana, o cambie el archivo del socio e impórtelo.</translation>
    </message>
    <message>
        <source>Open the period in Acumatica, or change the date, then run it again.</source>
        <translation>Abra el período en Acumatica, o cambie la fecha, y ejecútelo de nuevo.</translation>
    </message>
    <message>
        <source>Open the purchase order in Acumatica, then run it again.</source>
        <translation>Abra la orden de compra en Acumatica y ejecútelo de nuevo.</translation>
    </message>
    <message>
        <source>Open the site in a browser and copy its address up to the virtual directory.</source>
        <translation>Abra el sitio en un navegador y copie su dirección hasta el directorio virtual.</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>Abrir {name}</translation>
    </message>
    <message>
        <source>Open {partner_name}</source>
        <translation>Abrir {partner_name}</translation>
    </message>
    <message>
        <source>Open {partner}</source>
        <translation>Abrir {partner}</translation>
    </message>
    <message>
        <source>Opens the window by itself when you sign in to this computer.</source>
        <translation>Abre la ventana por sí sola cuando usted inicia sesión en esta computadora.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Pedido</translation>
    </message>
    <message>
        <source>Order closed</source>
        <translation>Pedido cerrado</translation>
    </message>
    <message>
        <source>Order confirmation</source>
        <translation>Confirmación de pedido</translation>
    </message>
    <message>
        <source>Order date</source>
        <translation>Fecha del pedido</translation>
    </message>
    <message>
        <source>Order elsewhere, or ask why</source>
        <translation>Pida en otra parte, o pregunte por qué</translation>
    </message>
    <message>
        <source>Order exists</source>
        <translation>Pedido ya existe</translation>
    </message>
    <message>
        <source>Order level {shown}</source>
        <translation>Nivel de pedido {shown}</translation>
    </message>
    <message>
        <source>Order line</source>
        <translation>Línea de pedido</translation>
    </message>
    <message>
        <source>Order line closed</source>
        <translation>Línea de pedido cerrada</translation>
    </message>
    <message>
        <source>Order line {number}</source>
        <translation>Línea de pedido {number}</translation>
    </message>
    <message>
        <source>Order not found</source>
        <translation>Pedido no encontrado</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>Número de pedido</translation>
    </message>
    <message>
        <source>Order number missing</source>
        <translation>Falta número de pedido</translation>
    </message>
    <message>
        <source>Order rejected</source>
        <translation>Pedido rechazado</translation>
    </message>
    <message>
        <source>Order total</source>
        <translation>Total del pedido</translation>
    </message>
    <message>
        <source>Order total differs</source>
        <translation>Total del pedido distinto</translation>
    </message>
    <message>
        <source>Order type</source>
        <translation>Tipo de pedido</translation>
    </message>
    <message>
        <source>Order {document} differs from the one you have. Compare them, and decide each difference.</source>
        <translation>El pedido {document} difiere del que usted tiene. Compárelos, y decida cada diferencia.</translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation>Pedido {number}</translation>
    </message>
    <message>
        <source>Order {order} has {name} {value}, and the invoice does not name it.</source>
        <translation>El pedido {order} tiene {name} {value}, y la factura no lo indica.</translation>
    </message>
    <message>
        <source>Order {ours} instead</source>
        <translation>Pedir {ours} en su lugar</translation>
    </message>
    <message>
        <source>Order {plain}</source>
        <translation>Pedir {plain}</translation>
    </message>
    <message>
        <source>Order {substitute} instead</source>
        <translation>Pedir {substitute} en su lugar</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>Pedido</translation>
    </message>
    <message>
        <source>Orders, invoices, order answers, ship notices and acknowledgments are; this is another kind.</source>
        <translation>Se procesan pedidos, facturas, respuestas a pedidos, avisos de embarque y acuses; este es de otro tipo.</translation>
    </message>
    <message>
        <source>Original invoice</source>
        <translation>Factura original</translation>
    </message>
    <message>
        <source>Original invoice missing</source>
        <translation>Falta factura original</translation>
    </message>
    <message>
        <source>Other programs hold the licensed sessions.</source>
        <translation>Otros programas ocupan las sesiones con licencia.</translation>
    </message>
    <message>
        <source>Other receiver</source>
        <translation>Otro destinatario</translation>
    </message>
    <message>
        <source>Other sender</source>
        <translation>Otro remitente</translation>
    </message>
    <message>
        <source>Other version</source>
        <translation>Otra versión</translation>
    </message>
    <message>
        <source>Our PO</source>
        <translation>Nuestra OC</translation>
    </message>
    <message>
        <source>Our code</source>
        <translation>Nuestro código</translation>
    </message>
    <message>
        <source>Our code is missing.</source>
        <translation>Falta nuestro código.</translation>
    </message>
    <message>
        <source>Our company</source>
        <translation>Nuestra empresa</translation>
    </message>
    <message>
        <source>Our group of that number with {partner_name} carries the {describe}, which is another kind.</source>
        <translation>Nuestro grupo con ese número con {partner_name} lleva {describe}, que es de otro tipo.</translation>
    </message>
    <message>
        <source>Our id {qualifier} {isa_id}</source>
        <translation>Nuestro identificador {qualifier} {isa_id}</translation>
    </message>
    <message>
        <source>Our order</source>
        <translation>Nuestro pedido</translation>
    </message>
    <message>
        <source>Our own item number, as it stands</source>
        <translation>Nuestro propio número de artículo, como está</translation>
    </message>
    <message>
        <source>Our records</source>
        <translation>Nuestros registros</translation>
    </message>
    <message>
        <source>Our unit</source>
        <translation>Nuestra unidad</translation>
    </message>
    <message>
        <source>Our vendor number there, {vendor}</source>
        <translation>Nuestro número de proveedor ahí, {vendor}</translation>
    </message>
    <message>
        <source>P stands for production and T for test; the sender&apos;s program wrote something else.</source>
        <translation>P significa producción y T prueba; el programa del remitente escribió otra cosa.</translation>
    </message>
    <message>
        <source>PO line</source>
        <translation>Línea de la OC</translation>
    </message>
    <message>
        <source>PO of</source>
        <translation>OC del</translation>
    </message>
    <message>
        <source>PO {number}</source>
        <translation>OC {number}</translation>
    </message>
    <message>
        <source>PO {number} is confirmed as ordered</source>
        <translation>La OC {number} se confirma como se pidió</translation>
    </message>
    <message>
        <source>PO {number} stays as it is</source>
        <translation>La OC {number} queda como está</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>Empaque</translation>
    </message>
    <message>
        <source>Pack level {shown}</source>
        <translation>Nivel de caja {shown}</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Bulto</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Bultos</translation>
    </message>
    <message>
        <source>Packing list</source>
        <translation>Lista de empaque</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Página {number} de {count}</translation>
    </message>
    <message>
        <source>Pallet {number}</source>
        <translation>Tarima {number}</translation>
    </message>
    <message>
        <source>Parameter: how many entries are wanted.</source>
        <translation>Parámetro: cuántas entradas se piden.</translation>
    </message>
    <message>
        <source>Parameter: index of the first entry wanted.</source>
        <translation>Parámetro: índice de la primera entrada que se pide.</translation>
    </message>
    <message>
        <source>Part by which the pause between two looks varies.</source>
        <translation>Parte en que varía la pausa entre dos revisiones.</translation>
    </message>
    <message>
        <source>Part delivery</source>
        <translation>Entrega parcial</translation>
    </message>
    <message>
        <source>Part unit differs</source>
        <translation>Unidad de parte distinta</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>Partes</translation>
    </message>
    <message>
        <source>Partner sheet, customer</source>
        <translation>Ficha del socio, cliente</translation>
    </message>
    <message>
        <source>Partner sheet, vendor</source>
        <translation>Ficha del socio, proveedor</translation>
    </message>
    <message>
        <source>Parts of a line in another unit</source>
        <translation>Partes de una línea en otra unidad</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>Parte</translation>
    </message>
    <message>
        <source>Party code</source>
        <translation>Código de parte</translation>
    </message>
    <message>
        <source>Party missing</source>
        <translation>Falta parte</translation>
    </message>
    <message>
        <source>Party {role}</source>
        <translation>Parte {role}</translation>
    </message>
    <message>
        <source>Paste the whole key, with the lines BEGIN and END, into the field Private key.</source>
        <translation>Pegue la clave completa, con las líneas BEGIN y END, en el campo Clave privada.</translation>
    </message>
    <message>
        <source>Path of the interface on the host.</source>
        <translation>Ruta de la interfaz en el servidor.</translation>
    </message>
    <message>
        <source>Path of the renewal.</source>
        <translation>Ruta de la renovación.</translation>
    </message>
    <message>
        <source>Path of the sign-in; {p} stands for api_prefix.</source>
        <translation>Ruta del inicio de sesión; {p} representa api_prefix.</translation>
    </message>
    <message>
        <source>Paused by {who}</source>
        <translation>En pausa por {who}</translation>
    </message>
    <message>
        <source>Percentage</source>
        <translation>Porcentaje</translation>
    </message>
    <message>
        <source>Percentage of the allowance</source>
        <translation>Porcentaje de la bonificación</translation>
    </message>
    <message>
        <source>Perhaps {guess} was meant.</source>
        <translation>Quizá se quiso decir {guess}.</translation>
    </message>
    <message>
        <source>Period closed</source>
        <translation>Período cerrado</translation>
    </message>
    <message>
        <source>Place of the tax</source>
        <translation>Lugar del impuesto</translation>
    </message>
    <message>
        <source>Place of transfer</source>
        <translation>Lugar de transferencia</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Código postal</translation>
    </message>
    <message>
        <source>Press F1. Whatever you can do has a key, and each screen shows its own.</source>
        <translation>Pulse F1. Todo lo que puede hacer tiene una tecla, y cada pantalla muestra las suyas.</translation>
    </message>
    <message>
        <source>Press Sync now to try again.</source>
        <translation>Pulse Sincronizar ahora para intentar de nuevo.</translation>
    </message>
    <message>
        <source>Press Test and type the code of the authenticator app, or use: acucleo sync --otp CODE. {service_account}</source>
        <translation>Pulse Probar y escriba el código de la aplicación de autenticación, o use: acucleo sync --otp CODE. {service_account}</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Precio</translation>
    </message>
    <message>
        <source>Price changed</source>
        <translation>Precio cambiado</translation>
    </message>
    <message>
        <source>Price differs</source>
        <translation>Precio distinto</translation>
    </message>
    <message>
        <source>Price missing</source>
        <translation>Falta precio</translation>
    </message>
    <message>
        <source>Price rounded</source>
        <translation>Precio redondeado</translation>
    </message>
    <message>
        <source>Process it anyway</source>
        <translation>Procesar de todos modos</translation>
    </message>
    <message>
        <source>Process it, and tell the partner.</source>
        <translation>Procéselo, y avise al socio.</translation>
    </message>
    <message>
        <source>Processing it anyway needs a reason.</source>
        <translation>Procesarlo de todos modos requiere un motivo.</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Prometida</translation>
    </message>
    <message>
        <source>Promised on</source>
        <translation>Prometida para</translation>
    </message>
    <message>
        <source>Promotion</source>
        <translation>Promoción</translation>
    </message>
    <message>
        <source>Purchase order</source>
        <translation>Orden de compra</translation>
    </message>
    <message>
        <source>Purchase order {order} was placed with {vendor}, and {biller} bills it.</source>
        <translation>La orden de compra {order} se hizo a {vendor}, y la factura {biller}.</translation>
    </message>
    <message>
        <source>Purchase order {value} is {status} in Acumatica.</source>
        <translation>La orden de compra {value} está {status} en Acumatica.</translation>
    </message>
    <message>
        <source>Purchase receipt</source>
        <translation>Recepción de compra</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Propósito</translation>
    </message>
    <message>
        <source>Purpose not original</source>
        <translation>Propósito no original</translation>
    </message>
    <message>
        <source>Put back a copy of the file, or remove it and type the passwords anew.</source>
        <translation>Reponga una copia del archivo, o quítelo y escriba las contraseñas de nuevo.</translation>
    </message>
    <message>
        <source>Put off by {actor}</source>
        <translation>Pospuesto por {actor}</translation>
    </message>
    <message>
        <source>Put off until</source>
        <translation>Pospuesto hasta</translation>
    </message>
    <message>
        <source>Put one aside, with a reason</source>
        <translation>Apartar uno, con un motivo</translation>
    </message>
    <message>
        <source>Put the home on a disk of this computer (--home or ACUCLEO_HOME), or mend its permissions.</source>
        <translation>Ponga la carpeta de trabajo en un disco de esta computadora (--home o ACUCLEO_HOME), o corrija sus permisos.</translation>
    </message>
    <message>
        <source>Put the item numbers of the {noun} into this order on the sheet of {partner}</source>
        <translation>Ponga en este orden los números de artículo del documento ({noun}) en la ficha de {partner}</translation>
    </message>
    <message>
        <source>Qty</source>
        <translation>Cant.</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>Quantity changed</source>
        <translation>Cantidad cambiada</translation>
    </message>
    <message>
        <source>Quantity missing</source>
        <translation>Falta cantidad</translation>
    </message>
    <message>
        <source>Quantity negative</source>
        <translation>Cantidad negativa</translation>
    </message>
    <message>
        <source>Quantity not multiple</source>
        <translation>Cantidad no es múltiplo</translation>
    </message>
    <message>
        <source>Quantity not positive</source>
        <translation>Cantidad no positiva</translation>
    </message>
    <message>
        <source>Quantity not whole</source>
        <translation>Cantidad no entera</translation>
    </message>
    <message>
        <source>Quantity times price of every line, added up</source>
        <translation>Cantidad por precio de cada línea, sumadas</translation>
    </message>
    <message>
        <source>Quantity under minimum</source>
        <translation>Cantidad bajo el mínimo</translation>
    </message>
    <message>
        <source>Question {question_id} was answered already{who}: {state}. {reason}</source>
        <translation>La pregunta {question_id} ya se contestó{who}: {state}. {reason}</translation>
    </message>
    <message>
        <source>Question {question_id} was not answered, because no reason was given.</source>
        <translation>La pregunta {question_id} no se contestó, porque no se dio ningún motivo.</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Silencio desde</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>Silencio hasta</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Tarifa</translation>
    </message>
    <message>
        <source>Rate of the tax</source>
        <translation>Tasa del impuesto</translation>
    </message>
    <message>
        <source>Reach {address}</source>
        <translation>Llegar a {address}</translation>
    </message>
    <message>
        <source>Reach {instance_url}</source>
        <translation>Llegar a {instance_url}</translation>
    </message>
    <message>
        <source>Read both where notes matter, then set this one aside.</source>
        <translation>Lea ambas si importan las notas, y después aparte esta.</translation>
    </message>
    <message>
        <source>Read it in the X12 view, deal with it by hand, and set it aside.</source>
        <translation>Léalo en la vista X12, atiéndalo a mano y apártelo.</translation>
    </message>
    <message>
        <source>Read one page of files</source>
        <translation>Leer una página de archivos</translation>
    </message>
    <message>
        <source>Read one {entity}</source>
        <translation>Leer un registro de {entity}</translation>
    </message>
    <message>
        <source>Read the labels</source>
        <translation>Leer las etiquetas</translation>
    </message>
    <message>
        <source>Read what they say; set it aside when it was meant for somebody else.</source>
        <translation>Lea lo que dicen; apártelo si era para otra persona.</translation>
    </message>
    <message>
        <source>Read {better} for {value}</source>
        <translation>Leer {better} en lugar de {value}</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>Leyendo {name}</translation>
    </message>
    <message>
        <source>Record not changeable</source>
        <translation>Registro no modificable</translation>
    </message>
    <message>
        <source>Record not read</source>
        <translation>Registro no leído</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referencia</translation>
    </message>
    <message>
        <source>Reference missing</source>
        <translation>Falta referencia</translation>
    </message>
    <message>
        <source>Reference {code}</source>
        <translation>Referencia {code}</translation>
    </message>
    <message>
        <source>Reference {kind}</source>
        <translation>Referencia {kind}</translation>
    </message>
    <message>
        <source>References</source>
        <translation>Referencias</translation>
    </message>
    <message>
        <source>Refused on {since} UTC, and not tried again since.</source>
        <translation>Rechazado el {since} UTC, y desde entonces no se intenta.</translation>
    </message>
    <message>
        <source>Regular syncs are paused since {since}</source>
        <translation>Las sincronizaciones regulares están en pausa desde {since}</translation>
    </message>
    <message>
        <source>Regular syncs wait for you</source>
        <translation>Las sincronizaciones regulares lo esperan a usted</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>Rejected document</source>
        <translation>Documento rechazado</translation>
    </message>
    <message>
        <source>Rejected line billed</source>
        <translation>Línea rechazada facturada</translation>
    </message>
    <message>
        <source>Rejected segment</source>
        <translation>Segmento rechazado</translation>
    </message>
    <message>
        <source>Rejected value</source>
        <translation>Valor rechazado</translation>
    </message>
    <message>
        <source>Rejected, no detail</source>
        <translation>Rechazado, sin detalle</translation>
    </message>
    <message>
        <source>Rejected, with detail</source>
        <translation>Rechazado, con detalle</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Liberación</translation>
    </message>
    <message>
        <source>Release number</source>
        <translation>Número de liberación</translation>
    </message>
    <message>
        <source>Releases before 004010 wrote dates with six digits.</source>
        <translation>Las versiones anteriores a 004010 escribían las fechas con seis dígitos.</translation>
    </message>
    <message>
        <source>Releases before 004010 wrote the year with two digits.</source>
        <translation>Las versiones anteriores a 004010 escribían el año con dos dígitos.</translation>
    </message>
    <message>
        <source>Remit to</source>
        <translation>Pagar a</translation>
    </message>
    <message>
        <source>Repeat in new envelope</source>
        <translation>Repetido en sobre nuevo</translation>
    </message>
    <message>
        <source>Repeated in file</source>
        <translation>Repetido en el archivo</translation>
    </message>
    <message>
        <source>Repetition separator in text</source>
        <translation>Separador de repetición en texto</translation>
    </message>
    <message>
        <source>Repetition separator odd</source>
        <translation>Separador de repetición inusual</translation>
    </message>
    <message>
        <source>Repetitions too many</source>
        <translation>Repeticiones de más</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>Solicitada</translation>
    </message>
    <message>
        <source>Requested date</source>
        <translation>Fecha solicitada</translation>
    </message>
    <message>
        <source>Requested on</source>
        <translation>Solicitada para</translation>
    </message>
    <message>
        <source>Requests a second on one path; Cleo allows five.</source>
        <translation>Solicitudes por segundo en una ruta; Cleo permite cinco.</translation>
    </message>
    <message>
        <source>Requests at the same time.</source>
        <translation>Solicitudes al mismo tiempo.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisar</translation>
    </message>
    <message>
        <source>Round the price in Acumatica, or allow more decimals on the sheet of {partner}.</source>
        <translation>Redondee el precio en Acumatica, o permita más decimales en la ficha de {partner}.</translation>
    </message>
    <message>
        <source>Run again by {actor}</source>
        <translation>Ejecutado de nuevo por {actor}</translation>
    </message>
    <message>
        <source>Run it again: somebody saved the record at the same moment.</source>
        <translation>Ejecútelo de nuevo: alguien guardó el registro en ese mismo momento.</translation>
    </message>
    <message>
        <source>Run the document again; it is then written as a {wanted} file.</source>
        <translation>Ejecute el documento de nuevo; entonces se escribe como archivo de tipo {wanted}.</translation>
    </message>
    <message>
        <source>SFTP {word}</source>
        <translation>SFTP {word}</translation>
    </message>
    <message>
        <source>Sales invoice</source>
        <translation>Factura de venta</translation>
    </message>
    <message>
        <source>Sales order</source>
        <translation>Pedido de venta</translation>
    </message>
    <message>
        <source>Sales requirement</source>
        <translation>Requisito de venta</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>sábado</translation>
    </message>
    <message>
        <source>Save it as CSV and choose that file.</source>
        <translation>Guárdelo como CSV y elija ese archivo.</translation>
    </message>
    <message>
        <source>Say where you looked, for example: seen in Cockpit under its control number.</source>
        <translation>Diga dónde lo buscó, por ejemplo: visto en Cockpit con su número de control.</translation>
    </message>
    <message>
        <source>Say whether it arrived</source>
        <translation>Diga si llegó</translation>
    </message>
    <message>
        <source>Schedule differs</source>
        <translation>Programa distinto</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>Sello</translation>
    </message>
    <message>
        <source>Seconds before the end at which the token is renewed.</source>
        <translation>Segundos antes del vencimiento en que se renueva el token.</translation>
    </message>
    <message>
        <source>Seconds between two looks into the folders.</source>
        <translation>Segundos entre dos revisiones de las carpetas.</translation>
    </message>
    <message>
        <source>Seconds to wait for a connection.</source>
        <translation>Segundos de espera para conectar.</translation>
    </message>
    <message>
        <source>Seconds to wait for an answer.</source>
        <translation>Segundos de espera para una respuesta.</translation>
    </message>
    <message>
        <source>Seconds to wait for the answer to an upload.</source>
        <translation>Segundos de espera para la respuesta a una subida.</translation>
    </message>
    <message>
        <source>See acucleo remembered.</source>
        <translation>Vea acucleo remembered.</translation>
    </message>
    <message>
        <source>See what a sync would do</source>
        <translation>Ver qué haría una sincronización</translation>
    </message>
    <message>
        <source>Segment empty</source>
        <translation>Segmento vacío</translation>
    </message>
    <message>
        <source>Segment lower case</source>
        <translation>Segmento en minúsculas</translation>
    </message>
    <message>
        <source>Segment missing</source>
        <translation>Falta segmento</translation>
    </message>
    <message>
        <source>Segment names in lower case</source>
        <translation>Nombres de segmento en minúsculas</translation>
    </message>
    <message>
        <source>Segment not in set</source>
        <translation>Segmento ajeno al documento</translation>
    </message>
    <message>
        <source>Segment out of order</source>
        <translation>Segmento fuera de orden</translation>
    </message>
    <message>
        <source>Segment stray</source>
        <translation>Segmento suelto</translation>
    </message>
    <message>
        <source>Segment too often</source>
        <translation>Segmento repetido de más</translation>
    </message>
    <message>
        <source>Segment unexpected</source>
        <translation>Segmento inesperado</translation>
    </message>
    <message>
        <source>Segment unknown</source>
        <translation>Segmento desconocido</translation>
    </message>
    <message>
        <source>Segment unwanted</source>
        <translation>Segmento no deseado</translation>
    </message>
    <message>
        <source>Segment {note} {note2}</source>
        <translation>Segmento {note} {note2}</translation>
    </message>
    <message>
        <source>Segment {position}</source>
        <translation>Segmento {position}</translation>
    </message>
    <message>
        <source>Segments begin with blanks.</source>
        <translation>Hay segmentos que empiezan con espacios.</translation>
    </message>
    <message>
        <source>Segments in another order</source>
        <translation>Segmentos en otro orden</translation>
    </message>
    <message>
        <source>Segments indented</source>
        <translation>Segmentos con sangría</translation>
    </message>
    <message>
        <source>Segments padded</source>
        <translation>Segmentos con relleno</translation>
    </message>
    <message>
        <source>Segments that begin with blanks</source>
        <translation>Segmentos que empiezan con espacios</translation>
    </message>
    <message>
        <source>Segments were lost or added on the way, or the sender&apos;s program counted wrong.</source>
        <translation>Se perdieron o se agregaron segmentos en el camino, o el programa del remitente contó mal.</translation>
    </message>
    <message>
        <source>Seller</source>
        <translation>Vendedor</translation>
    </message>
    <message>
        <source>Send a credit memo or a corrected invoice instead.</source>
        <translation>En su lugar, envíe una nota de crédito o una factura corregida.</translation>
    </message>
    <message>
        <source>Send a file.</source>
        <translation>Enviar un archivo.</translation>
    </message>
    <message>
        <source>Send from</source>
        <translation>Enviar a partir de</translation>
    </message>
    <message>
        <source>Send it as it is</source>
        <translation>Enviar como está</translation>
    </message>
    <message>
        <source>Send it as it is; if {partner} refuses it, bill these lines in one unit.</source>
        <translation>Envíelo como está; si {partner} lo rechaza, facture estas líneas en una sola unidad.</translation>
    </message>
    <message>
        <source>Send the documents in several files.</source>
        <translation>Envíe los documentos en varios archivos.</translation>
    </message>
    <message>
        <source>Send the vendor its answer, and ask for a corrected invoice.</source>
        <translation>Envíe al proveedor su respuesta, y pida una factura corregida.</translation>
    </message>
    <message>
        <source>Send {describe}</source>
        <translation>Enviar {describe}</translation>
    </message>
    <message>
        <source>Send {noun} {number} to {name}</source>
        <translation>Enviar {noun} {number} a {name}</translation>
    </message>
    <message>
        <source>Sending {set_id} {number} to {partner_name}</source>
        <translation>Enviando {set_id} {number} a {partner_name}</translation>
    </message>
    <message>
        <source>Sent {begin}</source>
        <translation>Enviado {begin}</translation>
    </message>
    <message>
        <source>Separators odd</source>
        <translation>Separadores inusuales</translation>
    </message>
    <message>
        <source>Separators that cannot be told apart</source>
        <translation>Separadores que no se pueden distinguir</translation>
    </message>
    <message>
        <source>Separators {element} {component} {segment}</source>
        <translation>Separadores {element} {component} {segment}</translation>
    </message>
    <message>
        <source>Set &quot;sftp.sign_in&quot; to &quot;private-key&quot; or &quot;password&quot; in the advanced settings of the connection.</source>
        <translation>Ponga &quot;sftp.sign_in&quot; en &quot;private-key&quot; o &quot;password&quot; en los ajustes avanzados de la conexión.</translation>
    </message>
    <message>
        <source>Set &quot;sftp.upload&quot; to &quot;direct&quot; in the advanced settings of the connection and send again.</source>
        <translation>Ponga &quot;sftp.upload&quot; en &quot;direct&quot; en los ajustes avanzados de la conexión y envíe de nuevo.</translation>
    </message>
    <message>
        <source>Set &quot;upload.body&quot; to &quot;{other}&quot; in the profile of the connection and send again.</source>
        <translation>Ponga &quot;upload.body&quot; en &quot;{other}&quot; en el perfil de la conexión y envíe de nuevo.</translation>
    </message>
    <message>
        <source>Set a shorter length for this field in the connection&apos;s field_lengths.</source>
        <translation>Ponga una longitud menor para este campo en field_lengths de la conexión.</translation>
    </message>
    <message>
        <source>Set control differs</source>
        <translation>Control del documento distinto</translation>
    </message>
    <message>
        <source>Set control missing</source>
        <translation>Falta control del documento</translation>
    </message>
    <message>
        <source>Set control repeats</source>
        <translation>Control del documento repetido</translation>
    </message>
    <message>
        <source>Set count differs</source>
        <translation>Cuenta del documento distinta</translation>
    </message>
    <message>
        <source>Set cut off</source>
        <translation>Documento cortado</translation>
    </message>
    <message>
        <source>Set id missing</source>
        <translation>Falta tipo de documento</translation>
    </message>
    <message>
        <source>Set it aside</source>
        <translation>Apartar</translation>
    </message>
    <message>
        <source>Set it aside, or ask the partner what it is.</source>
        <translation>Apártelo, o pregunte al socio qué es.</translation>
    </message>
    <message>
        <source>Set it in the profile of the connection if this tenant has such a call.</source>
        <translation>Póngala en el perfil de la conexión si este tenant tiene esa llamada.</translation>
    </message>
    <message>
        <source>Set it up in the window, or with: acucleo connection set {kind} FILE</source>
        <translation>Configúrela en la ventana, o con: acucleo connection set {kind} FILE</translation>
    </message>
    <message>
        <source>Set not supported</source>
        <translation>Documento no admitido</translation>
    </message>
    <message>
        <source>Set one up first.</source>
        <translation>Configure una primero.</translation>
    </message>
    <message>
        <source>Set the advice aside</source>
        <translation>Apartar el aviso</translation>
    </message>
    <message>
        <source>Set the file aside, or switch {partner} to {sent} on the partner sheet.</source>
        <translation>Aparte el archivo, o cambie {partner} a {sent} en la ficha del socio.</translation>
    </message>
    <message>
        <source>Set the language of the sync user to English (User Profile), or the locale of a cookie sign-in to en-US.</source>
        <translation>Ponga el idioma del usuario de sincronización en inglés (User Profile), o la configuración regional de un inicio de sesión con cookie en en-US.</translation>
    </message>
    <message>
        <source>Set the numbering sequence of this kind of document to automatic numbering.</source>
        <translation>Ponga en automática la secuencia de numeración de este tipo de documento.</translation>
    </message>
    <message>
        <source>Settings that your IT prepared are not understood</source>
        <translation>No se entienden ajustes que preparó su área de TI</translation>
    </message>
    <message>
        <source>Share of store</source>
        <translation>Parte de la tienda</translation>
    </message>
    <message>
        <source>Shares of stores that do not come to the line&apos;s quantity</source>
        <translation>Partes de tiendas que no suman la cantidad de la línea</translation>
    </message>
    <message>
        <source>Ship from</source>
        <translation>Lugar de embarque</translation>
    </message>
    <message>
        <source>Ship notice</source>
        <translation>Aviso de embarque</translation>
    </message>
    <message>
        <source>Ship to</source>
        <translation>Lugar de entrega</translation>
    </message>
    <message>
        <source>Ship to missing</source>
        <translation>Falta lugar de entrega</translation>
    </message>
    <message>
        <source>Ship to unknown</source>
        <translation>Lugar de entrega desconocido</translation>
    </message>
    <message>
        <source>Ship to without code</source>
        <translation>Lugar de entrega sin código</translation>
    </message>
    <message>
        <source>Ship-to name</source>
        <translation>Nombre del lugar de entrega</translation>
    </message>
    <message>
        <source>Shipment</source>
        <translation>Embarque</translation>
    </message>
    <message>
        <source>Shipment level missing</source>
        <translation>Falta nivel de embarque</translation>
    </message>
    <message>
        <source>Shipment level {shown}</source>
        <translation>Nivel de embarque {shown}</translation>
    </message>
    <message>
        <source>Shipment number missing</source>
        <translation>Falta número de embarque</translation>
    </message>
    <message>
        <source>Shipment {shipment}</source>
        <translation>Embarque {shipment}</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>Embarcado</translation>
    </message>
    <message>
        <source>Shipped before confirmed</source>
        <translation>Embarcado antes de confirmar</translation>
    </message>
    <message>
        <source>Shipped less</source>
        <translation>Embarcado de menos</translation>
    </message>
    <message>
        <source>Shipped more</source>
        <translation>Embarcado de más</translation>
    </message>
    <message>
        <source>Shipped more than confirmed</source>
        <translation>Embarcado más de lo confirmado</translation>
    </message>
    <message>
        <source>Shipped quantity</source>
        <translation>Cantidad embarcada</translation>
    </message>
    <message>
        <source>Shipped though refused</source>
        <translation>Embarcado aunque rechazado</translation>
    </message>
    <message>
        <source>Shipped units</source>
        <translation>Unidades embarcadas</translation>
    </message>
    <message>
        <source>Shipped units differ</source>
        <translation>Unidades embarcadas distintas</translation>
    </message>
    <message>
        <source>Shipped units that cannot be added up</source>
        <translation>Unidades embarcadas que no se pueden sumar</translation>
    </message>
    <message>
        <source>Shipped weight</source>
        <translation>Peso embarcado</translation>
    </message>
    <message>
        <source>Ships</source>
        <translation>Se embarca</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Show a file.</source>
        <translation>Mostrar un archivo.</translation>
    </message>
    <message>
        <source>Show a folder.</source>
        <translation>Mostrar una carpeta.</translation>
    </message>
    <message>
        <source>Show all {count}</source>
        <translation>Mostrar los {count}</translation>
    </message>
    <message>
        <source>Show notices</source>
        <translation>Mostrar avisos</translation>
    </message>
    <message>
        <source>Shows a notice of the system when a document needs a person.</source>
        <translation>Muestra un aviso del sistema cuando un documento necesita a una persona.</translation>
    </message>
    <message>
        <source>Shows urgent notices also in the quiet hours; all others wait until these end.</source>
        <translation>Muestra avisos urgentes también en las horas de silencio; los demás esperan a que terminen.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>Sign in again and press Allow.</source>
        <translation>Inicie sesión de nuevo y pulse Allow.</translation>
    </message>
    <message>
        <source>Sign in again when you are ready; nothing was changed.</source>
        <translation>Inicie sesión de nuevo cuando guste; no se cambió nada.</translation>
    </message>
    <message>
        <source>Sign in again; if that does not help, compare the address of return with the Connected Applications form.</source>
        <translation>Inicie sesión de nuevo; si no ayuda, compare la dirección de retorno con el formulario Connected Applications.</translation>
    </message>
    <message>
        <source>Sign in again; the address of return must stand on the Connected Applications form exactly as in the connection.</source>
        <translation>Inicie sesión de nuevo; la dirección de retorno debe estar en el formulario Connected Applications exactamente igual que en la conexión.</translation>
    </message>
    <message>
        <source>Sign in as {username}</source>
        <translation>Iniciar sesión como {username}</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Cerrar sesión</translation>
    </message>
    <message>
        <source>Signing in as {username} needs a code of the authenticator app.</source>
        <translation>Para iniciar sesión como {username} se necesita un código de la aplicación de autenticación.</translation>
    </message>
    <message>
        <source>Signing in at Acumatica</source>
        <translation>Iniciando sesión en Acumatica</translation>
    </message>
    <message>
        <source>Signing in at Cleo</source>
        <translation>Iniciando sesión en Cleo</translation>
    </message>
    <message>
        <source>Since midnight</source>
        <translation>Desde la medianoche</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Size of all text in the window; 100 is the usual.</source>
        <translation>Tamaño de todo el texto de la ventana; 100 es lo habitual.</translation>
    </message>
    <message>
        <source>Small differences of several lines add up.</source>
        <translation>Se suman pequeñas diferencias de varias líneas.</translation>
    </message>
    <message>
        <source>So many documents of a partner in a day are always right, whatever is usual.</source>
        <translation>Tantos documentos de un socio en un día siempre están bien, sea lo que sea lo habitual.</translation>
    </message>
    <message>
        <source>Somebody asks on the phone for {document}. Find it by its number and open it.</source>
        <translation>Alguien pregunta por teléfono por {document}. Búsquelo por su número y ábralo.</translation>
    </message>
    <message>
        <source>Somebody called it off before</source>
        <translation>Alguien ya lo había cancelado</translation>
    </message>
    <message>
        <source>Somebody changed it while it was incomplete, or Acumatica changed its lines.</source>
        <translation>Alguien lo cambió mientras estaba incompleto, o Acumatica cambió sus líneas.</translation>
    </message>
    <message>
        <source>Somebody changed the record, and Acumatica tells no partner.</source>
        <translation>Alguien cambió el registro, y Acumatica no avisa a ningún socio.</translation>
    </message>
    <message>
        <source>Somebody copied the file out of a word processor or a web page.</source>
        <translation>Alguien copió el archivo de un procesador de textos o de una página web.</translation>
    </message>
    <message>
        <source>Somebody deleted it, or the sync user may not see it.</source>
        <translation>Alguien lo eliminó, o el usuario de sincronización no puede verlo.</translation>
    </message>
    <message>
        <source>Somebody fixed a document or changed the sheet meanwhile.</source>
        <translation>Entretanto alguien corrigió un documento o cambió la ficha.</translation>
    </message>
    <message>
        <source>Somebody has changed it meanwhile.</source>
        <translation>Entretanto alguien lo cambió.</translation>
    </message>
    <message>
        <source>Somebody keyed it by hand, or it came in another way.</source>
        <translation>Alguien lo capturó a mano, o entró por otra vía.</translation>
    </message>
    <message>
        <source>Somebody laid the file out by hand.</source>
        <translation>Alguien acomodó el archivo a mano.</translation>
    </message>
    <message>
        <source>Somebody or something altered the file; its documents may have been altered as well.</source>
        <translation>Alguien o algo alteró el archivo; sus documentos también pudieron alterarse.</translation>
    </message>
    <message>
        <source>Somebody pressed Stop, or the program is closing.</source>
        <translation>Alguien pulsó Detener, o el programa se está cerrando.</translation>
    </message>
    <message>
        <source>Somebody sent a test to the wrong place, or the partner has moved on and the sheet has not.</source>
        <translation>Alguien envió una prueba al lugar equivocado, o el socio avanzó y la ficha no.</translation>
    </message>
    <message>
        <source>Something between here and the service may have answered in its place, such as a proxy.</source>
        <translation>Algo entre esta computadora y el servicio pudo haber contestado en su lugar, como un proxy.</translation>
    </message>
    <message>
        <source>Something is missing: {what} wait until more have come or the day is over.</source>
        <translation>Falta algo: {what} esperan hasta que lleguen más o termine el día.</translation>
    </message>
    <message>
        <source>Something that Acumatica counts has no place in the document, or a price or discount was rounded differently.</source>
        <translation>Algo que Acumatica cuenta no tiene lugar en el documento, o un precio o descuento se redondeó de otra manera.</translation>
    </message>
    <message>
        <source>Something that the grocery form can only say in short</source>
        <translation>Algo que la forma de abarrotes solo puede decir de manera abreviada</translation>
    </message>
    <message>
        <source>Something that the grocery form has no place for</source>
        <translation>Algo para lo que la forma de abarrotes no tiene lugar</translation>
    </message>
    <message>
        <source>Something that the partner asks for is missing</source>
        <translation>Falta algo que pide el socio</translation>
    </message>
    <message>
        <source>Something that the partner does not take</source>
        <translation>Algo que el socio no acepta</translation>
    </message>
    <message>
        <source>Something without which the partner would misunderstand</source>
        <translation>Algo sin lo cual el socio entendería mal</translation>
    </message>
    <message>
        <source>Split it and bring the parts in one after the other.</source>
        <translation>Divídalo y traiga las partes una tras otra.</translation>
    </message>
    <message>
        <source>Sscc check digit</source>
        <translation>Dígito verificador de SSCC</translation>
    </message>
    <message>
        <source>Stands on paper forms and in the window&apos;s title.</source>
        <translation>Aparece en los formularios en papel y en el título de la ventana.</translation>
    </message>
    <message>
        <source>Start at sign-in</source>
        <translation>Iniciar al iniciar sesión</translation>
    </message>
    <message>
        <source>Start the sync again; it goes on where it stopped.</source>
        <translation>Inicie la sincronización de nuevo; continúa donde se detuvo.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Stated amount differs</source>
        <translation>Importe indicado distinto</translation>
    </message>
    <message>
        <source>Stated amounts</source>
        <translation>Importes indicados</translation>
    </message>
    <message>
        <source>Stated amounts, {name}</source>
        <translation>Importes indicados, {name}</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Status of the shipment</source>
        <translation>Estado del embarque</translation>
    </message>
    <message>
        <source>Store quantities differ</source>
        <translation>Cantidades de tiendas distintas</translation>
    </message>
    <message>
        <source>Store {number}</source>
        <translation>Tienda {number}</translation>
    </message>
    <message>
        <source>Substitute not billed</source>
        <translation>Sustituto sin facturar</translation>
    </message>
    <message>
        <source>Such as {examples}.</source>
        <translation>Por ejemplo {examples}.</translation>
    </message>
    <message>
        <source>Such as {numbers}.</source>
        <translation>Por ejemplo {numbers}.</translation>
    </message>
    <message>
        <source>Sum of quantities</source>
        <translation>Suma de cantidades</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>domingo</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Proveedor</translation>
    </message>
    <message>
        <source>Suspicious twin</source>
        <translation>Gemelo sospechoso</translation>
    </message>
    <message>
        <source>Switch it on there, then run the document again.</source>
        <translation>Actívelo ahí, y ejecute el documento de nuevo.</translation>
    </message>
    <message>
        <source>Sync at fixed times instead</source>
        <translation>Sincronizar a horas fijas</translation>
    </message>
    <message>
        <source>Sync by itself</source>
        <translation>Sincronizar por sí solo</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Sincronizar ahora</translation>
    </message>
    <message>
        <source>Sync: files come in from Cleo, records go into Acumatica, and you may go on reading meanwhile.</source>
        <translation>Sincronice: llegan archivos de Cleo, van registros a Acumatica, y usted puede seguir leyendo.</translation>
    </message>
    <message>
        <source>Take another copy. To take this one all the same, say so: acucleo restore FILE --accept-changed</source>
        <translation>Tome otra copia. Para tomar esta de todos modos, dígalo: acucleo restore FILE --accept-changed</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Recuperar</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Tomarlo</translation>
    </message>
    <message>
        <source>Take it as a new order</source>
        <translation>Tomarlo como pedido nuevo</translation>
    </message>
    <message>
        <source>Take it back in time</source>
        <translation>Recuperarlo a tiempo</translation>
    </message>
    <message>
        <source>Take it once; the others are doubles.</source>
        <translation>Tómelo una vez; los demás son repetidos.</translation>
    </message>
    <message>
        <source>Take it out in Acumatica</source>
        <translation>Quítelo en Acumatica</translation>
    </message>
    <message>
        <source>Take off the second ones when the bill is made, or ask the partner to send them in one place only.</source>
        <translation>Quite los segundos al crear la factura por pagar, o pida al socio que los envíe en un solo lugar.</translation>
    </message>
    <message>
        <source>Take over every change</source>
        <translation>Tomar todos los cambios</translation>
    </message>
    <message>
        <source>Take the discount from the invoice&apos;s total at most, and tell the partner.</source>
        <translation>Tome el descuento cuando más del total de la factura, y avise al socio.</translation>
    </message>
    <message>
        <source>Take the line out</source>
        <translation>Quitar la línea</translation>
    </message>
    <message>
        <source>Take the newer change back first, or change the sheet by hand.</source>
        <translation>Recupere primero el cambio más reciente, o cambie la ficha a mano.</translation>
    </message>
    <message>
        <source>Take the order all the same</source>
        <translation>Tomar el pedido de todos modos</translation>
    </message>
    <message>
        <source>Take the partner&apos;s price</source>
        <translation>Tomar el precio del socio</translation>
    </message>
    <message>
        <source>Take the partner&apos;s price, or correct the price with the partner before you ship</source>
        <translation>Tome el precio del socio, o corrija el precio con el socio antes de embarcar</translation>
    </message>
    <message>
        <source>Take the quantity of the line</source>
        <translation>Tomar la cantidad de la línea</translation>
    </message>
    <message>
        <source>Take what the lines come to</source>
        <translation>Tomar lo que suman las líneas</translation>
    </message>
    <message>
        <source>Taken back: {what}.{more}</source>
        <translation>Recuperado: {what}.{more}</translation>
    </message>
    <message>
        <source>Taken up again by {actor}</source>
        <translation>Retomado por {actor}</translation>
    </message>
    <message>
        <source>Taking the older change back would undo the newer one, too.</source>
        <translation>Recuperar el cambio anterior desharía también el más reciente.</translation>
    </message>
    <message>
        <source>Tare level {shown}</source>
        <translation>Nivel de tarima {shown}</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Impuesto</translation>
    </message>
    <message>
        <source>Tax differs</source>
        <translation>Impuesto distinto</translation>
    </message>
    <message>
        <source>Tax exemption</source>
        <translation>Exención de impuesto</translation>
    </message>
    <message>
        <source>Tax total</source>
        <translation>Total de impuestos</translation>
    </message>
    <message>
        <source>Taxed sum</source>
        <translation>Base gravada</translation>
    </message>
    <message>
        <source>Taxes</source>
        <translation>Impuestos</translation>
    </message>
    <message>
        <source>Tell the partner to write it in capital letters; the document can be used.</source>
        <translation>Pida al socio que lo escriba en mayúsculas; el documento se puede usar.</translation>
    </message>
    <message>
        <source>Tell the partner: without a number nobody can tell a file from its repeat.</source>
        <translation>Avise al socio: sin número nadie puede distinguir un archivo de su repetición.</translation>
    </message>
    <message>
        <source>Tell the partner; each document was read by its own number.</source>
        <translation>Avise al socio; cada documento se leyó por su propio número.</translation>
    </message>
    <message>
        <source>Tell the partner; it was read all the same.</source>
        <translation>Avise al socio; se leyó de todos modos.</translation>
    </message>
    <message>
        <source>Tell the partner; it was read as one value.</source>
        <translation>Avise al socio; se leyó como un solo valor.</translation>
    </message>
    <message>
        <source>Tell the partner; it was read in full.</source>
        <translation>Avise al socio; se leyó completo.</translation>
    </message>
    <message>
        <source>Tell the partner; the document can be used.</source>
        <translation>Avise al socio; el documento se puede usar.</translation>
    </message>
    <message>
        <source>Tell the partner; the document is known by its place in the file.</source>
        <translation>Avise al socio; el documento se conoce por su lugar en el archivo.</translation>
    </message>
    <message>
        <source>Tell the partner; the document was read by its own number.</source>
        <translation>Avise al socio; el documento se leyó por su propio número.</translation>
    </message>
    <message>
        <source>Tell the partner; the documents are told apart by their place in the file.</source>
        <translation>Avise al socio; los documentos se distinguen por su lugar en el archivo.</translation>
    </message>
    <message>
        <source>Tell the partner; the documents can be used.</source>
        <translation>Avise al socio; los documentos se pueden usar.</translation>
    </message>
    <message>
        <source>Tell the partner; the documents were read all the same.</source>
        <translation>Avise al socio; los documentos se leyeron de todos modos.</translation>
    </message>
    <message>
        <source>Tell the partner; the ids of the file&apos;s envelope are used.</source>
        <translation>Avise al socio; se usan los identificadores del sobre del archivo.</translation>
    </message>
    <message>
        <source>Tell the vendor; accepting writes nothing for this line</source>
        <translation>Avise al proveedor; aceptar no escribe nada en esta línea</translation>
    </message>
    <message>
        <source>Tell the warehouse and the vendor, and let it come or not. {writes}.</source>
        <translation>Avise al almacén y al proveedor, y deje que llegue o no. {writes}.</translation>
    </message>
    <message>
        <source>Tell the warehouse, and look whether you ordered them elsewhere meanwhile.</source>
        <translation>Avise al almacén, y vea si entretanto la pidió en otra parte.</translation>
    </message>
    <message>
        <source>Tell the warehouse; accepting writes nothing to the order.</source>
        <translation>Avise al almacén; aceptar no escribe nada en el pedido.</translation>
    </message>
    <message>
        <source>Tell the {partner} that the order is called off</source>
        <translation>Avise al {partner} que el pedido se cancela</translation>
    </message>
    <message>
        <source>Tell the {partner}, and draft a corrected order, which waits for your review</source>
        <translation>Avise al {partner}, y cree un borrador de pedido corregido, que espera su revisión</translation>
    </message>
    <message>
        <source>Tell the {partner}, and send a credit memo or a corrected invoice</source>
        <translation>Avise al {partner}, y envíe una nota de crédito o una factura corregida</translation>
    </message>
    <message>
        <source>Tenants differ in how a file must be written; nothing was stored.</source>
        <translation>Los tenants difieren en cómo se debe escribir un archivo; no se guardó nada.</translation>
    </message>
    <message>
        <source>Terminator lost</source>
        <translation>Terminador perdido</translation>
    </message>
    <message>
        <source>Terminator missing</source>
        <translation>Falta terminador</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Condiciones</translation>
    </message>
    <message>
        <source>Terms differ</source>
        <translation>Condiciones distintas</translation>
    </message>
    <message>
        <source>Terms in words</source>
        <translation>Condiciones en palabras</translation>
    </message>
    <message>
        <source>Terms of payment that are not the customer&apos;s</source>
        <translation>Condiciones de pago que no son las del cliente</translation>
    </message>
    <message>
        <source>Terms that are not the order&apos;s</source>
        <translation>Condiciones de pago que no son las del pedido</translation>
    </message>
    <message>
        <source>Terms {at} of the partner sheet</source>
        <translation>Condiciones {at} de la ficha del socio</translation>
    </message>
    <message>
        <source>Terms, discount</source>
        <translation>Condiciones, descuento</translation>
    </message>
    <message>
        <source>Terms, due date</source>
        <translation>Condiciones, vencimiento</translation>
    </message>
    <message>
        <source>Test files only</source>
        <translation>Solo archivos de prueba</translation>
    </message>
    <message>
        <source>Test flag</source>
        <translation>Indicador de prueba</translation>
    </message>
    <message>
        <source>Test flag ours</source>
        <translation>Nuestro indicador de prueba</translation>
    </message>
    <message>
        <source>Test the connection.</source>
        <translation>Pruebe la conexión.</translation>
    </message>
    <message>
        <source>Test the connection: it names the fields that the endpoint lacks.</source>
        <translation>Pruebe la conexión: indica los campos que le faltan al endpoint.</translation>
    </message>
    <message>
        <source>Test the connection: it names the versions that the site offers.</source>
        <translation>Pruebe la conexión: indica las versiones que ofrece el sitio.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Text after end</source>
        <translation>Texto después del final</translation>
    </message>
    <message>
        <source>Text after the end</source>
        <translation>Texto después del final</translation>
    </message>
    <message>
        <source>Text before an envelope</source>
        <translation>Texto antes de un sobre</translation>
    </message>
    <message>
        <source>Text cleaned</source>
        <translation>Texto limpiado</translation>
    </message>
    <message>
        <source>Text cut</source>
        <translation>Texto cortado</translation>
    </message>
    <message>
        <source>Text follows after the end of the envelope: {value}.</source>
        <translation>Sigue texto después del final del sobre: {value}.</translation>
    </message>
    <message>
        <source>Text from elsewhere got into the document, or its separators changed in the middle.</source>
        <translation>Entró en el documento texto de otra parte, o sus separadores cambiaron a la mitad.</translation>
    </message>
    <message>
        <source>Text in a document that is no segment</source>
        <translation>Texto en un documento que no es un segmento</translation>
    </message>
    <message>
        <source>Text of {length} characters</source>
        <translation>Texto de {length} caracteres</translation>
    </message>
    <message>
        <source>Text size in percent</source>
        <translation>Tamaño del texto en porcentaje</translation>
    </message>
    <message>
        <source>Text split</source>
        <translation>Texto dividido</translation>
    </message>
    <message>
        <source>Text stands outside the envelope: {value}.</source>
        <translation>Hay texto fuera del sobre: {value}.</translation>
    </message>
    <message>
        <source>Text where a number belongs</source>
        <translation>Texto donde va un número</translation>
    </message>
    <message>
        <source>That number went to {partner_name}, with the {describe}.</source>
        <translation>Ese número se envió a {partner_name}, con {describe}.</translation>
    </message>
    <message>
        <source>The Cleo connection lacks {what}.</source>
        <translation>En la conexión de Cleo falta este dato: {what}.</translation>
    </message>
    <message>
        <source>The D-U-N-S number {value} does not have {length} digits.</source>
        <translation>El número D-U-N-S {value} no tiene {length} dígitos.</translation>
    </message>
    <message>
        <source>The SFTP mailbox does not let {path} be renamed: {said}.</source>
        <translation>El buzón SFTP no permite renombrar {path}: {said}.</translation>
    </message>
    <message>
        <source>The SFTP mailbox does not let {username} use {path}: {said}.</source>
        <translation>El buzón SFTP no permite que {username} use {path}: {said}.</translation>
    </message>
    <message>
        <source>The SFTP mailbox refused {path}: {said}.</source>
        <translation>El buzón SFTP rechazó {path}: {said}.</translation>
    </message>
    <message>
        <source>The SFTP mailbox refuses to sign in {username} at {host}: {said}.</source>
        <translation>El buzón SFTP rechaza el inicio de sesión de {username} en {host}: {said}.</translation>
    </message>
    <message>
        <source>The SFTP server {host} does not take this way to sign in.</source>
        <translation>El servidor SFTP {host} no acepta esta forma de iniciar sesión.</translation>
    </message>
    <message>
        <source>The SFTP server {host} shows another key than before.</source>
        <translation>El servidor SFTP {host} muestra una clave distinta de la anterior.</translation>
    </message>
    <message>
        <source>The account has a second factor, and nobody was there to type the code.</source>
        <translation>La cuenta tiene un segundo factor, y no había nadie para escribir el código.</translation>
    </message>
    <message>
        <source>The account has a second factor. The code was mistyped, is older than half a minute, or is expected under another name.</source>
        <translation>La cuenta tiene un segundo factor. El código se escribió mal, tiene más de medio minuto o se espera con otro nombre.</translation>
    </message>
    <message>
        <source>The account is locked, as a rule after several wrong passwords in a short time, perhaps by another program.</source>
        <translation>La cuenta está bloqueada, por lo general después de varias contraseñas erróneas en poco tiempo, quizá de otro programa.</translation>
    </message>
    <message>
        <source>The account is signed in but lacks a permission.</source>
        <translation>La cuenta inició sesión pero le falta un permiso.</translation>
    </message>
    <message>
        <source>The account may lack the right for this call, or the sign-in setting auth.scheme is not right.</source>
        <translation>Puede que la cuenta no tenga derecho a esta llamada, o que el ajuste auth.scheme no sea correcto.</translation>
    </message>
    <message>
        <source>The address in the connection is not quite right (a slash, http for https), or a sign-in page is first.</source>
        <translation>La dirección de la conexión no es del todo correcta (una diagonal, http en lugar de https), o antes hay una página de inicio de sesión.</translation>
    </message>
    <message>
        <source>The amount was not changed with the lines.</source>
        <translation>El importe no se cambió junto con las líneas.</translation>
    </message>
    <message>
        <source>The answer from {url} is larger than {largest_body} MB.</source>
        <translation>La respuesta de {url} es mayor que {largest_body} MB.</translation>
    </message>
    <message>
        <source>The answer from {url} is not JSON ({told}, {count} bytes).</source>
        <translation>La respuesta de {url} no es JSON ({told}, {count} bytes).</translation>
    </message>
    <message>
        <source>The answer may have another form than expected, or ask for a second factor.</source>
        <translation>Puede que la respuesta tenga otra forma de la esperada, o que pida un segundo factor.</translation>
    </message>
    <message>
        <source>The answer of {name} broke off in the middle.</source>
        <translation>La respuesta de {name} se cortó a la mitad.</translation>
    </message>
    <message>
        <source>The answer of {partner} came {late} late.</source>
        <translation>La respuesta de {partner} llegó con {late} de retraso.</translation>
    </message>
    <message>
        <source>The audit trail in the copy {backup} was changed after it was written. {said}</source>
        <translation>El registro de auditoría de la copia {backup} se cambió después de escribirse. {said}</translation>
    </message>
    <message>
        <source>The audit trail is broken. {said}</source>
        <translation>El registro de auditoría está roto. {said}</translation>
    </message>
    <message>
        <source>The backup {path} was written by a newer version of Acucleo Desktop.</source>
        <translation>La copia de seguridad {path} la escribió una versión más reciente de Acucleo Desktop.</translation>
    </message>
    <message>
        <source>The browser came back with the answer to another sign-in, which was not taken.</source>
        <translation>El navegador regresó con la respuesta a otro inicio de sesión, y no se aceptó.</translation>
    </message>
    <message>
        <source>The buyer orders for the first time, or the code is missing in the customer&apos;s external reference.</source>
        <translation>El comprador pide por primera vez, o falta el código en la referencia externa del cliente.</translation>
    </message>
    <message>
        <source>The cancellation</source>
        <translation>La cancelación</translation>
    </message>
    <message>
        <source>The carton or pallet number {value} cannot be right: its last digit would have to be {digit}.</source>
        <translation>El número de caja o tarima {value} no puede ser correcto: su último dígito tendría que ser {digit}.</translation>
    </message>
    <message>
        <source>The change is accepted and will be written to the order.</source>
        <translation>El cambio se acepta y se escribirá en el pedido.</translation>
    </message>
    <message>
        <source>The changed sheet of {name} would write {changed} waiting documents anew: is that meant?</source>
        <translation>La ficha cambiada de {name} reescribiría {changed} documentos en espera: ¿es lo que se quiere?</translation>
    </message>
    <message>
        <source>The character that separates parts stands inside a text, or the sender&apos;s program appended something of its own.</source>
        <translation>El carácter que separa las partes está dentro de un texto, o el programa del remitente agregó algo propio.</translation>
    </message>
    <message>
        <source>The character {mark}, with which this file separates repeated values, stands in texts {count}.</source>
        <translation>El carácter {mark}, con el que este archivo separa valores repetidos, está en textos {count}.</translation>
    </message>
    <message>
        <source>The client id decides which tenant is read and written, so the other name cannot be meant.</source>
        <translation>El client id decide qué tenant se lee y se escribe, así que no puede tratarse del otro nombre.</translation>
    </message>
    <message>
        <source>The client id or secret is wrong, belongs to another tenant, or lacks this flow.</source>
        <translation>El client id o el secreto es incorrecto, pertenece a otro tenant o no tiene este flujo.</translation>
    </message>
    <message>
        <source>The clock is right now: go on.</source>
        <translation>El reloj ya es correcto: continuar.</translation>
    </message>
    <message>
        <source>The clock is wrong: nothing is written or sent until it is past that time.</source>
        <translation>El reloj está mal: no se escribe ni se envía nada hasta que pase esa hora.</translation>
    </message>
    <message>
        <source>The company proxy asks for a sign-in of its own.</source>
        <translation>El proxy de la empresa pide su propio inicio de sesión.</translation>
    </message>
    <message>
        <source>The computer slept from {before} to {wall}.</source>
        <translation>La computadora estuvo suspendida de {before} a {wall}.</translation>
    </message>
    <message>
        <source>The connected application does not fit the connection.</source>
        <translation>La aplicación conectada no corresponde a la conexión.</translation>
    </message>
    <message>
        <source>The connected application lacks the scopes api and offline_access.</source>
        <translation>A la aplicación conectada le faltan los scopes api y offline_access.</translation>
    </message>
    <message>
        <source>The connection file names that variable, and it is set.</source>
        <translation>El archivo de conexión nombra esa variable, y está definida.</translation>
    </message>
    <message>
        <source>The connection file {path} cannot be read: {error}.</source>
        <translation>El archivo de conexión {path} no se puede leer: {error}.</translation>
    </message>
    <message>
        <source>The connection file {self} cannot be written: {strerror}.</source>
        <translation>El archivo de conexión {self} no se puede escribir: {strerror}.</translation>
    </message>
    <message>
        <source>The connection that your IT prepared in {path} cannot be read: {error}.</source>
        <translation>No se puede leer la conexión que su área de TI preparó en {path}: {error}.</translation>
    </message>
    <message>
        <source>The connection to {kind} has no {name}.</source>
        <translation>La conexión con {kind} no tiene {name}.</translation>
    </message>
    <message>
        <source>The corrected order {number} waits in the Outbox for your review.</source>
        <translation>El pedido corregido {number} espera su revisión en la Bandeja de salida.</translation>
    </message>
    <message>
        <source>The count of documents does not fit</source>
        <translation>El número de documentos no cuadra</translation>
    </message>
    <message>
        <source>The count of groups does not fit</source>
        <translation>El número de grupos no cuadra</translation>
    </message>
    <message>
        <source>The count of lines does not fit</source>
        <translation>El número de líneas no cuadra</translation>
    </message>
    <message>
        <source>The count of segments does not fit</source>
        <translation>El número de segmentos no cuadra</translation>
    </message>
    <message>
        <source>The counter of the partner&apos;s program was set back, or it runs on two machines.</source>
        <translation>El contador del programa del socio se regresó, o corre en dos máquinas.</translation>
    </message>
    <message>
        <source>The credit is for another order, or came twice.</source>
        <translation>El crédito es de otro pedido, o llegó dos veces.</translation>
    </message>
    <message>
        <source>The credit memo does not say which invoice it credits.</source>
        <translation>La nota de crédito no dice qué factura acredita.</translation>
    </message>
    <message>
        <source>The cross-reference for {value} leads to item {item}, which is not active in Acumatica.</source>
        <translation>La referencia cruzada de {value} lleva al artículo {item}, que no está activo en Acumatica.</translation>
    </message>
    <message>
        <source>The customer was renamed or deleted, or the sync user may not see it.</source>
        <translation>El cliente se renombró o se eliminó, o el usuario de sincronización no puede verlo.</translation>
    </message>
    <message>
        <source>The difference {key} cannot be decided by {value}.</source>
        <translation>La diferencia {key} no se puede decidir con {value}.</translation>
    </message>
    <message>
        <source>The discount is to be taken from {value}, and the whole invoice comes to {sum}.</source>
        <translation>El descuento se debe tomar de {value}, y la factura completa suma {sum}.</translation>
    </message>
    <message>
        <source>The discount says {value}, and {percent} percent of {base} come to {sum}.</source>
        <translation>El descuento dice {value}, y el {percent} por ciento de {base} da {sum}.</translation>
    </message>
    <message>
        <source>The disk did not read or write the ledger {path}.</source>
        <translation>El disco no leyó o no escribió el registro local {path}.</translation>
    </message>
    <message>
        <source>The disk has a fault, or a network folder went away; the last step was undone as a whole.</source>
        <translation>El disco tiene un fallo, o desapareció una carpeta de red; el último paso se deshizo por completo.</translation>
    </message>
    <message>
        <source>The disk is full or read-only, or the file belongs to somebody else.</source>
        <translation>El disco está lleno o es de solo lectura, o el archivo pertenece a alguien más.</translation>
    </message>
    <message>
        <source>The disk or this user&apos;s share of it is full; the last step was undone as a whole.</source>
        <translation>El disco, o la parte de este usuario, está lleno; el último paso se deshizo por completo.</translation>
    </message>
    <message>
        <source>The document</source>
        <translation>El documento</translation>
    </message>
    <message>
        <source>The document begins as number {began} and ends as number {ended}.</source>
        <translation>El documento empieza con el número {began} y termina con el número {ended}.</translation>
    </message>
    <message>
        <source>The document comes to {ours}, and the partner would read {theirs} in a {form}.</source>
        <translation>El documento suma {ours}, y el socio leería {theirs} en la forma «{form}».</translation>
    </message>
    <message>
        <source>The document does not say what it is.</source>
        <translation>El documento no dice qué es.</translation>
    </message>
    <message>
        <source>The document has no number in this file.</source>
        <translation>El documento no tiene número en este archivo.</translation>
    </message>
    <message>
        <source>The document here has no field for it.</source>
        <translation>El documento no tiene aquí un campo para ello.</translation>
    </message>
    <message>
        <source>The document holds “{value}”, which X12 does not know.</source>
        <translation>El documento contiene “{value}”, que X12 no conoce.</translation>
    </message>
    <message>
        <source>The document is of release {release}, which may allow it; it is judged by the nearest release that is described here.</source>
        <translation>El documento es de la versión {release}, que quizá lo permite; se juzga según la versión más cercana descrita aquí.</translation>
    </message>
    <message>
        <source>The document number {value} in this file is used twice.</source>
        <translation>El número de documento {value} se usa dos veces en este archivo.</translation>
    </message>
    <message>
        <source>The document says that it has {stated}, and it has {found}.</source>
        <translation>El documento dice que tiene {stated}, y tiene {found}.</translation>
    </message>
    <message>
        <source>The document says that its quantities add up to {value}, and they add up to {sum}.</source>
        <translation>El documento dice que sus cantidades suman {value}, y suman {sum}.</translation>
    </message>
    <message>
        <source>The document {named} has no end.</source>
        <translation>El documento {named} no tiene final.</translation>
    </message>
    <message>
        <source>The document&apos;s envelope</source>
        <translation>El sobre del documento</translation>
    </message>
    <message>
        <source>The doubt about the {describe} was not settled, because no reason was given.</source>
        <translation>La duda no se resolvió, porque no se dio ningún motivo: {describe}.</translation>
    </message>
    <message>
        <source>The due date was taken over from another invoice, or the year is wrong.</source>
        <translation>El vencimiento se tomó de otra factura, o el año está mal.</translation>
    </message>
    <message>
        <source>The earlier version</source>
        <translation>La versión anterior</translation>
    </message>
    <message>
        <source>The earlier version has not become a record yet, so nothing is there to change: one of them counts.</source>
        <translation>La versión anterior todavía no es un registro, así que no hay nada que cambiar: una de las dos vale.</translation>
    </message>
    <message>
        <source>The end of the document</source>
        <translation>El final del documento</translation>
    </message>
    <message>
        <source>The end of the file</source>
        <translation>El final del archivo</translation>
    </message>
    <message>
        <source>The end of the file was trimmed on the way, or the file was cut off.</source>
        <translation>El final del archivo se recortó en el camino, o el archivo se cortó.</translation>
    </message>
    <message>
        <source>The endpoint does not have a field that is read of the {entity}: {said}</source>
        <translation>El endpoint no tiene un campo que se lee de {entity}: {said}</translation>
    </message>
    <message>
        <source>The endpoint {name} {version} does not have {missing} of the {entity}.</source>
        <translation>El endpoint {name} {version} no tiene {missing} de {entity}.</translation>
    </message>
    <message>
        <source>The endpoint, its version or the record does not exist.</source>
        <translation>El endpoint, su versión o el registro no existe.</translation>
    </message>
    <message>
        <source>The envelope did not fit what the partner has set up for you.</source>
        <translation>El sobre no correspondió a lo que el socio tiene configurado para usted.</translation>
    </message>
    <message>
        <source>The envelope is closed in the middle of the file, and documents follow.</source>
        <translation>El sobre se cierra a la mitad del archivo, y siguen documentos.</translation>
    </message>
    <message>
        <source>The envelope number {value} is used twice in this file.</source>
        <translation>El número de sobre {value} se usa dos veces en este archivo.</translation>
    </message>
    <message>
        <source>The fault lies on its side.</source>
        <translation>La falla está de su lado.</translation>
    </message>
    <message>
        <source>The file begins as number {began} and ends as number {ended}.</source>
        <translation>El archivo empieza con el número {began} y termina con el número {ended}.</translation>
    </message>
    <message>
        <source>The file begins with a byte order mark.</source>
        <translation>El archivo empieza con una marca de orden de bytes.</translation>
    </message>
    <message>
        <source>The file broke off on its way, or is still being written at Cleo.</source>
        <translation>El archivo se cortó en el camino, o todavía se está escribiendo en Cleo.</translation>
    </message>
    <message>
        <source>The file cannot be read: {error}</source>
        <translation>No se puede leer el archivo: {error}</translation>
    </message>
    <message>
        <source>The file comes from somebody else, or the partner changed its id.</source>
        <translation>El archivo viene de alguien más, o el socio cambió su identificador.</translation>
    </message>
    <message>
        <source>The file holds an envelope and no document.</source>
        <translation>El archivo contiene un sobre y ningún documento.</translation>
    </message>
    <message>
        <source>The file holds empty segments.</source>
        <translation>El archivo contiene segmentos vacíos.</translation>
    </message>
    <message>
        <source>The file is addressed to {value}, and {partner} knows you as {ours}.</source>
        <translation>El archivo está dirigido a {value}, y {partner} lo conoce a usted como {ours}.</translation>
    </message>
    <message>
        <source>The file is kept as it came. Its text is in the X12 view.</source>
        <translation>El archivo se conserva como llegó. Su texto está en la vista X12.</translation>
    </message>
    <message>
        <source>The file is of {name}, which has a sheet already.</source>
        <translation>El archivo es de {name}, que ya tiene una ficha.</translation>
    </message>
    <message>
        <source>The file is written in the alphabet of a mainframe (EBCDIC).</source>
        <translation>El archivo está escrito en el alfabeto de un mainframe (EBCDIC).</translation>
    </message>
    <message>
        <source>The file is written with two bytes for each character (UTF-16).</source>
        <translation>El archivo está escrito con dos bytes por carácter (UTF-16).</translation>
    </message>
    <message>
        <source>The file name {name} may not be sent to Cleo.</source>
        <translation>El nombre de archivo {name} no se puede enviar a Cleo.</translation>
    </message>
    <message>
        <source>The file of {what} cannot be read: {error}.</source>
        <translation>El archivo de {what} no se puede leer: {error}.</translation>
    </message>
    <message>
        <source>The file says that it holds {stated}, and it holds {found}.</source>
        <translation>El archivo dice que contiene {stated}, y contiene {found}.</translation>
    </message>
    <message>
        <source>The file was extended after it was closed, or a second envelope lost its beginning.</source>
        <translation>El archivo se amplió después de cerrarse, o un segundo sobre perdió su principio.</translation>
    </message>
    <message>
        <source>The file was written as a {marked} file, and {partner} is set up for {wanted}.</source>
        <translation>El archivo se escribió como de tipo {marked}, y {partner} está configurado para {wanted}.</translation>
    </message>
    <message>
        <source>The file {name} cannot be read.</source>
        <translation>El archivo {name} no se puede leer.</translation>
    </message>
    <message>
        <source>The file {name} cannot be read: {strerror}.</source>
        <translation>No se puede leer el archivo {name}: {strerror}.</translation>
    </message>
    <message>
        <source>The file {name} cannot be written: {strerror}.</source>
        <translation>No se puede escribir el archivo {name}: {strerror}.</translation>
    </message>
    <message>
        <source>The file {name} is empty.</source>
        <translation>El archivo {name} está vacío.</translation>
    </message>
    <message>
        <source>The file {name} is larger than {most_bytes} MB.</source>
        <translation>El archivo {name} es mayor que {most_bytes} MB.</translation>
    </message>
    <message>
        <source>The file {name} is no longer in {folder} at Cleo.</source>
        <translation>El archivo {name} ya no está en {folder} de Cleo.</translation>
    </message>
    <message>
        <source>The file {name} is no text.</source>
        <translation>El archivo {name} no es texto.</translation>
    </message>
    <message>
        <source>The file {number} has no end.</source>
        <translation>El archivo {number} no tiene final.</translation>
    </message>
    <message>
        <source>The file {path} cannot be locked: {why}.</source>
        <translation>El archivo {path} no se puede bloquear: {why}.</translation>
    </message>
    <message>
        <source>The file {path} is not a ledger.</source>
        <translation>El archivo {path} no es un registro local.</translation>
    </message>
    <message>
        <source>The file {row}</source>
        <translation>El archivo {row}</translation>
    </message>
    <message>
        <source>The file&apos;s envelope</source>
        <translation>El sobre del archivo</translation>
    </message>
    <message>
        <source>The file&apos;s envelope does not say whether this is a test or the real thing: {shown} is neither P nor T.</source>
        <translation>El sobre del archivo no dice si es una prueba o es real: {shown} no es ni P ni T.</translation>
    </message>
    <message>
        <source>The file&apos;s envelope does not say who sent it.</source>
        <translation>El sobre del archivo no dice quién lo envió.</translation>
    </message>
    <message>
        <source>The file&apos;s envelope does not say who {role} it.</source>
        <translation>El sobre del archivo no dice quién {role}.</translation>
    </message>
    <message>
        <source>The file&apos;s envelope names {shown} as the sign between repeated values, which cannot be one.</source>
        <translation>El sobre del archivo indica {shown} como signo entre valores repetidos, y no puede serlo.</translation>
    </message>
    <message>
        <source>The file&apos;s envelope says version {value}, and the group says {version}.</source>
        <translation>El sobre del archivo dice versión {value}, y el grupo dice {version}.</translation>
    </message>
    <message>
        <source>The file, its folder or the whole disk is write-protected for this user.</source>
        <translation>El archivo, su carpeta o todo el disco está protegido contra escritura para este usuario.</translation>
    </message>
    <message>
        <source>The first bytes of the file</source>
        <translation>Los primeros bytes del archivo</translation>
    </message>
    <message>
        <source>The first segment of the file (ISA) does not have its fixed width of 106 characters.</source>
        <translation>El primer segmento del archivo (ISA) no tiene su ancho fijo de 106 caracteres.</translation>
    </message>
    <message>
        <source>The first segment of the file (ISA) has {count} values, and X12 wants 16.</source>
        <translation>El primer segmento del archivo (ISA) tiene {count} valores, y X12 pide 16.</translation>
    </message>
    <message>
        <source>The first segment of the file does not end with the mark that ends all others.</source>
        <translation>El primer segmento del archivo no termina con la marca que termina los demás.</translation>
    </message>
    <message>
        <source>The first segment of the file holds characters that X12 does not know, such as blanks that do not break.</source>
        <translation>El primer segmento del archivo contiene caracteres que X12 no conoce, como espacios de no separación.</translation>
    </message>
    <message>
        <source>The first sync with Acumatica asks before it sends more documents than these.</source>
        <translation>La primera sincronización con Acumatica pregunta antes de enviar más documentos que estos.</translation>
    </message>
    <message>
        <source>The fix {label} needs a choice of yours.</source>
        <translation>El arreglo {label} requiere que usted elija.</translation>
    </message>
    <message>
        <source>The folder has another name, or this account may not see it.</source>
        <translation>La carpeta tiene otro nombre, o esta cuenta no puede verla.</translation>
    </message>
    <message>
        <source>The folder is missing, or this user may not read or write in it.</source>
        <translation>Falta la carpeta, o este usuario no puede leer o escribir en ella.</translation>
    </message>
    <message>
        <source>The folder is not there, is full, or does not let you write.</source>
        <translation>La carpeta no existe, está llena o no le permite escribir.</translation>
    </message>
    <message>
        <source>The folder lacks the permission Upload or Download for this account, or files of this name are not taken.</source>
        <translation>A la carpeta le falta el permiso Upload o Download para esta cuenta, o no se aceptan archivos con este nombre.</translation>
    </message>
    <message>
        <source>The folder lacks the permission {wanted} for this account.</source>
        <translation>A la carpeta le falta el permiso {wanted} para esta cuenta.</translation>
    </message>
    <message>
        <source>The folder {folder} is empty all at once: was it cleared?</source>
        <translation>La carpeta {folder} quedó vacía de repente: ¿la limpiaron?</translation>
    </message>
    <message>
        <source>The folder {folder} is not at Cleo any more: was it renamed or taken away?</source>
        <translation>La carpeta {folder} ya no está en Cleo: ¿la renombraron o la quitaron?</translation>
    </message>
    <message>
        <source>The folder {path} is not at Cleo.{more}</source>
        <translation>La carpeta {path} no está en Cleo.{more}</translation>
    </message>
    <message>
        <source>The folder {path} is there, but our account may not {word} it. The Cleo administrator can allow it.</source>
        <translation>La carpeta {path} está, pero nuestra cuenta no tiene el permiso ({word}). El administrador de Cleo puede darlo.</translation>
    </message>
    <message>
        <source>The folder {path} is there.</source>
        <translation>La carpeta {path} está.</translation>
    </message>
    <message>
        <source>The folders at Cleo: the names shown are a guess, which the check against the live list confirms or mends.</source>
        <translation>Las carpetas en Cleo: los nombres mostrados son una suposición, que la comparación con la lista real confirma o corrige.</translation>
    </message>
    <message>
        <source>The form names the X12 document in which it travels.</source>
        <translation>La forma nombra el documento X12 en el que viaja.</translation>
    </message>
    <message>
        <source>The goods are being picked or have left</source>
        <translation>La mercancía se está surtiendo o ya salió</translation>
    </message>
    <message>
        <source>The goods are still on the road, or the receipt has not been entered.</source>
        <translation>La mercancía sigue en camino, o la recepción no se ha registrado.</translation>
    </message>
    <message>
        <source>The goods are wanted on {due}</source>
        <translation>La mercancía se solicita para {due}</translation>
    </message>
    <message>
        <source>The goods are wanted on {value}, more than a year from now.</source>
        <translation>La mercancía se solicita para {value}, dentro de más de un año.</translation>
    </message>
    <message>
        <source>The goods are wanted on {value}, {ago} ago.</source>
        <translation>La mercancía se solicitó para {value}, hace {ago}.</translation>
    </message>
    <message>
        <source>The goods of purchase order {order} are on the way, and the vendor has not answered the order.</source>
        <translation>La mercancía de la orden de compra {order} viene en camino, y el proveedor no ha contestado el pedido.</translation>
    </message>
    <message>
        <source>The goods were found after all, or the vendor&apos;s answer was wrong.</source>
        <translation>La mercancía apareció al final, o la respuesta del proveedor estaba mal.</translation>
    </message>
    <message>
        <source>The grocery forms are shorter than the general ones, and have no place for it.</source>
        <translation>Las formas de abarrotes son más cortas que las generales, y no tienen lugar para ello.</translation>
    </message>
    <message>
        <source>The group begins as number {began} and ends as number {ended}.</source>
        <translation>El grupo empieza con el número {began} y termina con el número {ended}.</translation>
    </message>
    <message>
        <source>The group does not say its version; it is judged by the rules of {base}.</source>
        <translation>El grupo no dice su versión; se juzga según las reglas de {base}.</translation>
    </message>
    <message>
        <source>The group number {number} is used twice in this file.</source>
        <translation>El número de grupo {number} se usa dos veces en este archivo.</translation>
    </message>
    <message>
        <source>The group says that it holds documents of kind {shown}, which X12 does not have.</source>
        <translation>El grupo dice que contiene documentos de tipo {shown}, que X12 no tiene.</translation>
    </message>
    <message>
        <source>The group says that it holds {stated}, and it holds {found}.</source>
        <translation>El grupo dice que contiene {stated}, y contiene {found}.</translation>
    </message>
    <message>
        <source>The group&apos;s date {value} does not have eight digits.</source>
        <translation>La fecha del grupo {value} no tiene ocho dígitos.</translation>
    </message>
    <message>
        <source>The group&apos;s envelope</source>
        <translation>El sobre del grupo</translation>
    </message>
    <message>
        <source>The group&apos;s envelope does not say who sent it.</source>
        <translation>El sobre del grupo no dice quién lo envió.</translation>
    </message>
    <message>
        <source>The group&apos;s envelope does not say who {role} it.</source>
        <translation>El sobre del grupo no dice quién {role}.</translation>
    </message>
    <message>
        <source>The identity of {host} could not be proven: {cause}.</source>
        <translation>No se pudo comprobar la identidad de {host}: {cause}.</translation>
    </message>
    <message>
        <source>The interface of this connection ({preset}) has no call for {operation}.</source>
        <translation>La interfaz de esta conexión ({preset}) no tiene llamada para {operation}.</translation>
    </message>
    <message>
        <source>The invoice adds {value} for {charge}, and by purchase order {order} the vendor pays the freight.</source>
        <translation>La factura agrega {value} por {charge}, y según la orden de compra {order} el flete lo paga el proveedor.</translation>
    </message>
    <message>
        <source>The invoice adds {value} for {charge}, which is not on purchase order {order}.</source>
        <translation>La factura agrega {value} por {charge}, que no está en la orden de compra {order}.</translation>
    </message>
    <message>
        <source>The invoice bills purchase order {order_number}, which you do not have with this vendor</source>
        <translation>La factura cobra la orden de compra {order_number}, que usted no tiene con este proveedor</translation>
    </message>
    <message>
        <source>The invoice comes to {value}.</source>
        <translation>La factura da {value}.</translation>
    </message>
    <message>
        <source>The invoice has terms {value}, and purchase order {order} has {terms}.</source>
        <translation>La factura tiene las condiciones {value}, y la orden de compra {order} tiene {terms}.</translation>
    </message>
    <message>
        <source>The invoice is dated {ordered}, and is to be paid by {value}.</source>
        <translation>La factura tiene fecha {ordered}, y se debe pagar a más tardar el {value}.</translation>
    </message>
    <message>
        <source>The invoice is dated {value}, and the books are closed until {closed}.</source>
        <translation>La factura tiene fecha {value}, y los libros están cerrados hasta {closed}.</translation>
    </message>
    <message>
        <source>The invoice is dated {value}, and the goods are shipped on {shipped}.</source>
        <translation>La factura tiene fecha {value}, y la mercancía se embarca el {shipped}.</translation>
    </message>
    <message>
        <source>The invoice is dated {value}, and the order it bills is dated {ordered}.</source>
        <translation>La factura tiene fecha {value}, y el pedido que cobra tiene fecha {ordered}.</translation>
    </message>
    <message>
        <source>The invoice is dated {value}, and {shipped}.</source>
        <translation>La factura tiene fecha {value}, y {shipped}.</translation>
    </message>
    <message>
        <source>The invoice is dated {value}, more than a year ago.</source>
        <translation>La factura tiene fecha {value}, hace más de un año.</translation>
    </message>
    <message>
        <source>The invoice is in {value}, and purchase order {order} is in {ours}.</source>
        <translation>La factura está en {value}, y la orden de compra {order} está en {ours}.</translation>
    </message>
    <message>
        <source>The invoice names no order of the customer.</source>
        <translation>La factura no indica ningún pedido del cliente.</translation>
    </message>
    <message>
        <source>The invoice names no purchase order</source>
        <translation>La factura no indica ninguna orden de compra</translation>
    </message>
    <message>
        <source>The invoice names order {value}, and {partner} sent {near}.</source>
        <translation>La factura indica el pedido {value}, y {partner} envió {near}.</translation>
    </message>
    <message>
        <source>The invoice names ship-to {value}, and order {order} has {ours}.</source>
        <translation>La factura indica el lugar de entrega {value}, y el pedido {order} tiene {ours}.</translation>
    </message>
    <message>
        <source>The invoice says that {value} {unit} were shipped, and its lines come to {sum}.</source>
        <translation>La factura dice que se embarcaron {value} {unit}, y sus líneas suman {sum}.</translation>
    </message>
    <message>
        <source>The invoice says {value} after the discount, and {total} less {discount} come to {sum}.</source>
        <translation>La factura dice {value} después del descuento, y {total} menos {discount} da {sum}.</translation>
    </message>
    <message>
        <source>The invoice says {value}, and its parts add up to {sum}: the point of the total is two places too far {side}.</source>
        <translation>La factura dice {value}, y sus partes suman {sum}: el punto del total está dos lugares {side}.</translation>
    </message>
    <message>
        <source>The invoice says {value}, and its parts add up to {sum}: {difference} {side}.</source>
        <translation>La factura dice {value}, y sus partes suman {sum}: {difference} {side}.</translation>
    </message>
    <message>
        <source>The invoice total is sent as {value}, which means {stated}, and the lines come to {computed}.</source>
        <translation>El total de la factura se envía como {value}, que significa {stated}, y las líneas suman {computed}.</translation>
    </message>
    <message>
        <source>The item is not available or not known to the vendor.</source>
        <translation>El artículo no está disponible, o el proveedor no lo conoce.</translation>
    </message>
    <message>
        <source>The item number {value} belongs to more than one of our items: {items}.</source>
        <translation>El número de artículo {value} pertenece a más de uno de nuestros artículos: {items}.</translation>
    </message>
    <message>
        <source>The item number {value} cannot be right: its last digit would have to be {digit}.</source>
        <translation>El número de artículo {value} no puede ser correcto: su último dígito tendría que ser {digit}.</translation>
    </message>
    <message>
        <source>The item number {value} does not have {length} digits.</source>
        <translation>El número de artículo {value} no tiene {length} dígitos.</translation>
    </message>
    <message>
        <source>The item number {value} has lost its leading zeros: in full it is {better}.</source>
        <translation>El número de artículo {value} perdió sus ceros iniciales: completo es {better}.</translation>
    </message>
    <message>
        <source>The item number {value} is announced as {announced}, and it is a good {found}.</source>
        <translation>El número de artículo {value} se anuncia como {announced}, y es válido como {found}.</translation>
    </message>
    <message>
        <source>The item number {value} is the short form that small packages carry: in full it is {better}.</source>
        <translation>El número de artículo {value} es la forma corta que llevan los empaques pequeños: completo es {better}.</translation>
    </message>
    <message>
        <source>The item number {value} is written without its last digit, the check digit: in full it is {better}.</source>
        <translation>El número de artículo {value} está escrito sin su último dígito, el verificador: completo es {better}.</translation>
    </message>
    <message>
        <source>The item was renamed, made inactive or deleted after the cross-reference was entered.</source>
        <translation>El artículo se renombró, se desactivó o se eliminó después de registrar la referencia cruzada.</translation>
    </message>
    <message>
        <source>The key &apos;match_actions&apos; of {place}</source>
        <translation>La clave &apos;match_actions&apos; de {place}</translation>
    </message>
    <message>
        <source>The key &apos;severities&apos; of {place}</source>
        <translation>La clave &apos;severities&apos; de {place}</translation>
    </message>
    <message>
        <source>The key {key} of {lower} is {value}, but it takes {wanted}.</source>
        <translation>La clave {key} de {lower} es {value}, pero acepta {wanted}.</translation>
    </message>
    <message>
        <source>The key {key} of {place}</source>
        <translation>La clave {key} de {place}</translation>
    </message>
    <message>
        <source>The kind</source>
        <translation>El tipo</translation>
    </message>
    <message>
        <source>The last segment is not closed.</source>
        <translation>El último segmento no está cerrado.</translation>
    </message>
    <message>
        <source>The last sign of the file is missing</source>
        <translation>Falta el último signo del archivo</translation>
    </message>
    <message>
        <source>The last sync ended on {last} UTC. Such as {examples}.</source>
        <translation>La última sincronización terminó el {last} UTC. Por ejemplo {examples}.</translation>
    </message>
    <message>
        <source>The ledger</source>
        <translation>El registro local</translation>
    </message>
    <message>
        <source>The ledger is backed up to {path} ({documents} documents, checked).{older}</source>
        <translation>La copia de seguridad del registro local está en {path} ({documents} documentos, comprobada).{older}</translation>
    </message>
    <message>
        <source>The ledger is restored {why}.</source>
        <translation>El registro local se restauró {why}.</translation>
    </message>
    <message>
        <source>The ledger was restored from a copy of {backup_at} UTC. This document may have left since; before it leaves now, it is looked up, and you are asked where that cannot tell.</source>
        <translation>El registro local se restauró de una copia del {backup_at} UTC. Este documento pudo haber salido desde entonces; antes de que salga ahora, se busca, y se le pregunta a usted donde eso no se pueda saber.</translation>
    </message>
    <message>
        <source>The ledger {ledger} is open in another program, so that it was not replaced.</source>
        <translation>El registro local {ledger} está abierto en otro programa, por eso no se reemplazó.</translation>
    </message>
    <message>
        <source>The ledger {path} cannot be written to.</source>
        <translation>No se puede escribir en el registro local {path}.</translation>
    </message>
    <message>
        <source>The ledger {path} could not be opened.</source>
        <translation>El registro local {path} no se pudo abrir.</translation>
    </message>
    <message>
        <source>The ledger {path} is damaged.</source>
        <translation>El registro local {path} está dañado.</translation>
    </message>
    <message>
        <source>The ledger {path} is in use by another program and did not come free.</source>
        <translation>Otro programa usa el registro local {path}, y no quedó libre.</translation>
    </message>
    <message>
        <source>The ledger {path} was written by a newer version of Acucleo Desktop.</source>
        <translation>El registro local {path} lo escribió una versión más reciente de Acucleo Desktop.</translation>
    </message>
    <message>
        <source>The level number {value} occurs more than once.</source>
        <translation>El número de nivel {value} aparece más de una vez.</translation>
    </message>
    <message>
        <source>The line broke while the answer was on its way.</source>
        <translation>La línea se cortó mientras la respuesta venía en camino.</translation>
    </message>
    <message>
        <source>The line broke while {path} was delivered to the SFTP mailbox; {said}.</source>
        <translation>La línea se cortó mientras {path} se entregaba al buzón SFTP; {said}.</translation>
    </message>
    <message>
        <source>The line in Acumatica is incomplete</source>
        <translation>La línea en Acumatica está incompleta</translation>
    </message>
    <message>
        <source>The line in Acumatica is incomplete.</source>
        <translation>La línea en Acumatica está incompleta.</translation>
    </message>
    <message>
        <source>The line is slow.</source>
        <translation>La línea está lenta.</translation>
    </message>
    <message>
        <source>The line states {value}, and its quantity and price come to {computed}.</source>
        <translation>La línea indica {value}, y su cantidad y precio dan {computed}.</translation>
    </message>
    <message>
        <source>The line was called off or completed after the order was sent, and the vendor did not hear of it or was quicker.</source>
        <translation>La línea se canceló o se completó después de enviar el pedido, y el proveedor no se enteró o fue más rápido.</translation>
    </message>
    <message>
        <source>The line was cancelled, or a return was written as an order.</source>
        <translation>La línea se canceló, o una devolución se escribió como pedido.</translation>
    </message>
    <message>
        <source>The line was overlooked, or is answered in another document.</source>
        <translation>La línea se pasó por alto, o se contesta en otro documento.</translation>
    </message>
    <message>
        <source>The lines are billed at {value}, and come to {expected} at the order&apos;s prices: {difference} {side}.</source>
        <translation>Las líneas se facturan en {value}, y a los precios del pedido suman {expected}: {difference} {side}.</translation>
    </message>
    <message>
        <source>The list of {entity} cannot be read with these fields.</source>
        <translation>La lista de {entity} no se puede leer con estos campos.</translation>
    </message>
    <message>
        <source>The list of {entity} changes faster than it can be read.</source>
        <translation>La lista de {entity} cambia más rápido de lo que se puede leer.</translation>
    </message>
    <message>
        <source>The location number {value} cannot be right: its last digit would have to be {digit}.</source>
        <translation>El número de ubicación {value} no puede ser correcto: su último dígito tendría que ser {digit}.</translation>
    </message>
    <message>
        <source>The location number {value} does not have {length} digits.</source>
        <translation>El número de ubicación {value} no tiene {length} dígitos.</translation>
    </message>
    <message>
        <source>The location was changed in Acumatica, or the cross-reference leads to another code.</source>
        <translation>Se cambió la ubicación en Acumatica, o la referencia cruzada lleva a otro código.</translation>
    </message>
    <message>
        <source>The mark that ends a segment is missing {count}, first before the {segment}.</source>
        <translation>La marca que termina un segmento falta {count}, la primera vez antes de esto: {segment}.</translation>
    </message>
    <message>
        <source>The mark was lost there, or the sender&apos;s program writes another one after the first segment.</source>
        <translation>Ahí se perdió la marca, o el programa del remitente escribe otra después del primer segmento.</translation>
    </message>
    <message>
        <source>The name in the connection is misspelt, or this computer is offline.</source>
        <translation>El nombre de la conexión está mal escrito, o esta computadora no tiene conexión.</translation>
    </message>
    <message>
        <source>The name is misspelled, or the site has only one tenant.</source>
        <translation>El nombre está mal escrito, o el sitio tiene un solo tenant.</translation>
    </message>
    <message>
        <source>The name is too long.</source>
        <translation>El nombre es demasiado largo.</translation>
    </message>
    <message>
        <source>The nearest is {near}.</source>
        <translation>El más parecido es {near}.</translation>
    </message>
    <message>
        <source>The network or the proxy is down, or the address in the connection is not right.</source>
        <translation>La red o el proxy no funciona, o la dirección de la conexión no es correcta.</translation>
    </message>
    <message>
        <source>The new version</source>
        <translation>La versión nueva</translation>
    </message>
    <message>
        <source>The new {name} is empty.</source>
        <translation>El dato nuevo ({name}) está vacío.</translation>
    </message>
    <message>
        <source>The next sync asks Acumatica by itself. When you have looked there yourself, say here whether it is there.</source>
        <translation>La próxima sincronización pregunta a Acumatica por sí sola. Cuando usted lo haya buscado ahí, diga aquí si está.</translation>
    </message>
    <message>
        <source>The next sync compares it by itself.</source>
        <translation>La próxima sincronización lo compara por sí sola.</translation>
    </message>
    <message>
        <source>The next try is at {next_run}; the pause grows until it answers</source>
        <translation>El próximo intento es a las {next_run}; la pausa crece hasta que conteste</translation>
    </message>
    <message>
        <source>The number is none of ours, or the document went out another way.</source>
        <translation>El número no es ninguno de los nuestros, o el documento salió por otra vía.</translation>
    </message>
    <message>
        <source>The number of its kind, such as 850 for an order, was left out by the sender&apos;s program.</source>
        <translation>El programa del remitente omitió el número de su tipo, como 850 para un pedido.</translation>
    </message>
    <message>
        <source>The number of the file&apos;s envelope is {shown}, and X12 wants nine digits.</source>
        <translation>El número del sobre del archivo es {shown}, y X12 pide nueve dígitos.</translation>
    </message>
    <message>
        <source>The number of the group is {shown}, and X12 wants one to nine digits.</source>
        <translation>El número del grupo es {shown}, y X12 pide de uno a nueve dígitos.</translation>
    </message>
    <message>
        <source>The number was retyped at the vendor&apos;s, the order belongs to another vendor, or somebody ordered by telephone.</source>
        <translation>El número se volvió a capturar con el proveedor, el pedido es de otro proveedor, o alguien pidió por teléfono.</translation>
    </message>
    <message>
        <source>The number was retyped in Acumatica.</source>
        <translation>El número se volvió a capturar en Acumatica.</translation>
    </message>
    <message>
        <source>The oldest is {number}, from {begin}.</source>
        <translation>El más antiguo es {number}, del {begin}.</translation>
    </message>
    <message>
        <source>The order asks for terms {value}, and customer {customer} has {ours}.</source>
        <translation>El pedido solicita las condiciones {value}, y el cliente {customer} tiene {ours}.</translation>
    </message>
    <message>
        <source>The order came late, or an old one was sent again{swap}.</source>
        <translation>El pedido llegó tarde, o se volvió a enviar uno viejo{swap}.</translation>
    </message>
    <message>
        <source>The order from {partner} does not say who buys.</source>
        <translation>El pedido de {partner} no dice quién compra.</translation>
    </message>
    <message>
        <source>The order says that it comes to {value}, and its lines come to {sum}.</source>
        <translation>El pedido dice que suma {value}, y sus líneas suman {sum}.</translation>
    </message>
    <message>
        <source>The order was to be cancelled after {value}, which has passed.</source>
        <translation>El pedido se debía cancelar después del {value}, que ya pasó.</translation>
    </message>
    <message>
        <source>The ordered item came</source>
        <translation>Llegó el artículo pedido</translation>
    </message>
    <message>
        <source>The ordered item is billed, though another one was to come</source>
        <translation>Se factura el artículo pedido, aunque debía llegar otro</translation>
    </message>
    <message>
        <source>The ordered item is not available.</source>
        <translation>El artículo pedido no está disponible.</translation>
    </message>
    <message>
        <source>The other locations of this partner have codes, so it will look for one here too.</source>
        <translation>Las demás ubicaciones de este socio tienen código, así que aquí también buscará uno.</translation>
    </message>
    <message>
        <source>The page was closed, or the browser cannot come back to this computer.</source>
        <translation>Se cerró la página, o el navegador no puede regresar a esta computadora.</translation>
    </message>
    <message>
        <source>The partner answers envelopes as well as documents.</source>
        <translation>El socio contesta tanto sobres como documentos.</translation>
    </message>
    <message>
        <source>The partner answers envelopes as well as documents; what it thinks of the document comes apart.</source>
        <translation>El socio contesta tanto sobres como documentos; lo que opina del documento llega aparte.</translation>
    </message>
    <message>
        <source>The partner cancels order {value}, which is {record} in Acumatica.</source>
        <translation>El socio cancela el pedido {value}, que es {record} en Acumatica.</translation>
    </message>
    <message>
        <source>The partner corrected it and sent it again under the same number.</source>
        <translation>El socio lo corrigió y lo envió de nuevo con el mismo número.</translation>
    </message>
    <message>
        <source>The partner counts in other packs, or the pack was changed.</source>
        <translation>El socio cuenta en otros empaques, o el empaque cambió.</translation>
    </message>
    <message>
        <source>The partner file</source>
        <translation>El archivo del socio</translation>
    </message>
    <message>
        <source>The partner file cannot be read: {error}.</source>
        <translation>El archivo del socio no se puede leer: {error}.</translation>
    </message>
    <message>
        <source>The partner finds its places and companies by code, not by name{note}.</source>
        <translation>El socio encuentra sus lugares y empresas por código, no por nombre{note}.</translation>
    </message>
    <message>
        <source>The partner may have keyed the same thing twice under two numbers.</source>
        <translation>Puede que el socio haya capturado lo mismo dos veces con dos números.</translation>
    </message>
    <message>
        <source>The partner moved to another release, or the sheet was never completed.</source>
        <translation>El socio pasó a otra versión, o la ficha nunca se completó.</translation>
    </message>
    <message>
        <source>The partner orders at the agreed price</source>
        <translation>El socio pide al precio acordado</translation>
    </message>
    <message>
        <source>The partner orders what it needs, and small orders cost more than they bring.</source>
        <translation>El socio pide lo que necesita, y los pedidos pequeños cuestan más de lo que dejan.</translation>
    </message>
    <message>
        <source>The partner received an envelope of ours</source>
        <translation>El socio recibió un sobre nuestro</translation>
    </message>
    <message>
        <source>The partner refused an envelope of ours</source>
        <translation>El socio rechazó un sobre nuestro</translation>
    </message>
    <message>
        <source>The partner sent a changed version.</source>
        <translation>El socio envió una versión cambiada.</translation>
    </message>
    <message>
        <source>The partner sent it again, perhaps because it saw no answer.</source>
        <translation>El socio lo envió de nuevo, quizá porque no vio respuesta.</translation>
    </message>
    <message>
        <source>The partner sheet has no purchase orders any more, or the record was changed back.</source>
        <translation>La ficha del socio ya no tiene órdenes de compra, o el registro volvió a como estaba.</translation>
    </message>
    <message>
        <source>The partner sheet knows this partner as {fields}</source>
        <translation>La ficha conoce a este socio como {fields}</translation>
    </message>
    <message>
        <source>The partner sheet names no customer, and the order has no buyer, bill-to or ship-to.</source>
        <translation>La ficha del socio no indica cliente, y el pedido no tiene comprador, lugar de facturación ni lugar de entrega.</translation>
    </message>
    <message>
        <source>The partner sheet of {partner} does not have this kind of document switched on.</source>
        <translation>La ficha de {partner} no tiene activado este tipo de documento.</translation>
    </message>
    <message>
        <source>The partner sheet was switched after the file had been written.</source>
        <translation>La ficha del socio se cambió después de escribir el archivo.</translation>
    </message>
    <message>
        <source>The partner used the control numbers of this {named} before, for something else.</source>
        <translation>El socio ya había usado los números de control de este documento ({named}) para otra cosa.</translation>
    </message>
    <message>
        <source>The partner uses another id for you, or the file was meant for somebody else.</source>
        <translation>El socio usa otro identificador para usted, o el archivo era para alguien más.</translation>
    </message>
    <message>
        <source>The partner uses its own number, and no cross-reference or alternate number translates it</source>
        <translation>El socio usa su propio número, y ninguna referencia cruzada ni número alterno lo traduce</translation>
    </message>
    <message>
        <source>The partner was set up as a customer only, or it sends for several vendors.</source>
        <translation>El socio se configuró solo como cliente, o envía por varios proveedores.</translation>
    </message>
    <message>
        <source>The partner wrote {value} as its purpose, where a new order has 00.</source>
        <translation>El socio escribió {value} como propósito, donde un pedido nuevo lleva 00.</translation>
    </message>
    <message>
        <source>The partner&apos;s program builds its ship notices in an unusual order.</source>
        <translation>El programa del socio arma sus avisos de embarque en un orden poco común.</translation>
    </message>
    <message>
        <source>The partner&apos;s program counted the levels of the shipment wrongly.</source>
        <translation>El programa del socio contó mal los niveles del embarque.</translation>
    </message>
    <message>
        <source>The partner&apos;s program does not understand another form, or takes the value for another one{note}.</source>
        <translation>El programa del socio no entiende otra forma, o confunde el valor con otro{note}.</translation>
    </message>
    <message>
        <source>The partner&apos;s program left it out.</source>
        <translation>El programa del socio lo omitió.</translation>
    </message>
    <message>
        <source>The partner&apos;s program left out the order level of this part of the shipment.</source>
        <translation>El programa del socio omitió el nivel de pedido de esta parte del embarque.</translation>
    </message>
    <message>
        <source>The partner&apos;s program left out the quantity, or the amount that the percentage is taken of.</source>
        <translation>El programa del socio omitió la cantidad, o el importe del que se toma el porcentaje.</translation>
    </message>
    <message>
        <source>The partner&apos;s program left out the verdict at the end, or the end was lost on the way.</source>
        <translation>El programa del socio omitió el veredicto al final, o el final se perdió en el camino.</translation>
    </message>
    <message>
        <source>The partner&apos;s program left out which of your documents the advice is about.</source>
        <translation>El programa del socio omitió de cuál de sus documentos trata el aviso.</translation>
    </message>
    <message>
        <source>The partner&apos;s program left out which of your transmissions it answers.</source>
        <translation>El programa del socio omitió a cuál de sus transmisiones contesta.</translation>
    </message>
    <message>
        <source>The partner&apos;s program left them out, or they were lost on the way</source>
        <translation>El programa del socio las omitió, o se perdieron en el camino</translation>
    </message>
    <message>
        <source>The partner&apos;s program or the line sent the same file again.</source>
        <translation>El programa del socio o la línea envió el mismo archivo otra vez.</translation>
    </message>
    <message>
        <source>The partner&apos;s program repeats what the lines say as a summary.</source>
        <translation>El programa del socio repite como resumen lo que dicen las líneas.</translation>
    </message>
    <message>
        <source>The partner&apos;s program rounds at another place.</source>
        <translation>El programa del socio redondea en otro lugar.</translation>
    </message>
    <message>
        <source>The partner&apos;s program stops at what it does not know{note}.</source>
        <translation>El programa del socio se detiene en lo que no conoce{note}.</translation>
    </message>
    <message>
        <source>The partner&apos;s system received your envelope {value}.</source>
        <translation>El sistema del socio recibió su sobre {value}.</translation>
    </message>
    <message>
        <source>The partner&apos;s system {did} your envelope {number}: {reason}.</source>
        <translation>El sistema del socio {did} su sobre {number}: {reason}.</translation>
    </message>
    <message>
        <source>The partner&apos;s unit code has no cross-reference, and the item is not kept in a unit of that name</source>
        <translation>El código de unidad del socio no tiene referencia cruzada, y el artículo no se maneja en una unidad con ese nombre</translation>
    </message>
    <message>
        <source>The passphrase does not open the vault file.</source>
        <translation>La frase de contraseña no abre el archivo de la bóveda.</translation>
    </message>
    <message>
        <source>The passphrase of {place} is needed.</source>
        <translation>Se necesita la frase de contraseña de {place}.</translation>
    </message>
    <message>
        <source>The password is not right or has expired, or the mailbox does not allow SFTP.</source>
        <translation>La contraseña es incorrecta o venció, o el buzón no permite SFTP.</translation>
    </message>
    <message>
        <source>The password is not right or has expired, the account is locked or needs a second factor, or it is not a Partner Mailbox account with Cleo Portal switched on.</source>
        <translation>La contraseña es incorrecta o venció, la cuenta está bloqueada o necesita un segundo factor, o no es una cuenta de Partner Mailbox con Cleo Portal activado.</translation>
    </message>
    <message>
        <source>The password was changed, the account is locked, or its access was withdrawn.</source>
        <translation>Se cambió la contraseña, la cuenta está bloqueada o se le retiró el acceso.</translation>
    </message>
    <message>
        <source>The path {path} must not have a slash at its end at this tenant.</source>
        <translation>La ruta {path} no debe llevar diagonal al final en este tenant.</translation>
    </message>
    <message>
        <source>The path {path} needs a slash at its end at this tenant.</source>
        <translation>La ruta {path} necesita una diagonal al final en este tenant.</translation>
    </message>
    <message>
        <source>The percentage or the amount was changed without the other, or it is taken of another sum.</source>
        <translation>Se cambió el porcentaje o el importe sin el otro, o se toma de otra suma.</translation>
    </message>
    <message>
        <source>The percentage or the amount was changed without the other.</source>
        <translation>Se cambió el porcentaje o el importe sin el otro.</translation>
    </message>
    <message>
        <source>The place in their 997 reads {raw}.</source>
        <translation>El lugar en su 997 dice {raw}.</translation>
    </message>
    <message>
        <source>The place is new, or its code is missing in the partner&apos;s cross-references.</source>
        <translation>El lugar es nuevo, o su código falta en las referencias cruzadas del socio.</translation>
    </message>
    <message>
        <source>The point of the weight is misplaced, or cases were written where pounds belong.</source>
        <translation>El punto del peso está mal colocado, o se escribieron cajas donde van libras.</translation>
    </message>
    <message>
        <source>The price was changed in Acumatica after the order, or the order&apos;s price was never agreed.</source>
        <translation>El precio se cambió en Acumatica después del pedido, o el precio del pedido nunca se acordó.</translation>
    </message>
    <message>
        <source>The printer or the file takes nothing at present.</source>
        <translation>La impresora o el archivo no acepta nada en este momento.</translation>
    </message>
    <message>
        <source>The private key of the connection cannot be read.</source>
        <translation>La clave privada de la conexión no se puede leer.</translation>
    </message>
    <message>
        <source>The program met a fault of its own; nothing that was stored is lost.</source>
        <translation>El programa encontró una falla propia; nada de lo guardado se pierde.</translation>
    </message>
    <message>
        <source>The program of {partner} counts the places differently, or changed the value before it checked it.</source>
        <translation>El programa de {partner} cuenta los lugares de otra manera, o cambió el valor antes de revisarlo.</translation>
    </message>
    <message>
        <source>The program or the computer ended while this sync ran. The next one went on from there.</source>
        <translation>El programa o la computadora terminó mientras corría esta sincronización. La siguiente continuó desde ahí.</translation>
    </message>
    <message>
        <source>The proxy in the settings has no user and password.</source>
        <translation>El proxy de los ajustes no tiene usuario ni contraseña.</translation>
    </message>
    <message>
        <source>The public half of the key is not known there, or belongs to another account.</source>
        <translation>Ahí no se conoce la mitad pública de la clave, o pertenece a otra cuenta.</translation>
    </message>
    <message>
        <source>The quantity or the price was changed without the amount, or the price is for another unit.</source>
        <translation>Se cambió la cantidad o el precio sin el importe, o el precio es por otra unidad.</translation>
    </message>
    <message>
        <source>The quantity was computed from a weight or from another unit, or its point is misplaced.</source>
        <translation>La cantidad se calculó a partir de un peso o de otra unidad, o su punto está mal colocado.</translation>
    </message>
    <message>
        <source>The quantity, the price or the amount was changed without the others, or the price is for another unit.</source>
        <translation>Se cambió la cantidad, el precio o el importe sin los otros, o el precio es por otra unidad.</translation>
    </message>
    <message>
        <source>The question for access was answered with no, or a rule of this computer forbids it.</source>
        <translation>Se contestó que no a la pregunta de acceso, o lo prohíbe una regla de esta computadora.</translation>
    </message>
    <message>
        <source>The rate, the quantity or the amount was changed without the others.</source>
        <translation>Se cambió la tarifa, la cantidad o el importe sin los otros.</translation>
    </message>
    <message>
        <source>The rate, the taxed amount or the tax was changed without the others.</source>
        <translation>Se cambió la tasa, la base gravada o el impuesto sin los otros.</translation>
    </message>
    <message>
        <source>The record has no {key}, so it is not a {entity}.</source>
        <translation>El registro no tiene {key}, así que no es {entity}.</translation>
    </message>
    <message>
        <source>The record holds more than this release of X12 can carry, or less than it asks for.</source>
        <translation>El registro contiene más de lo que esta versión de X12 puede llevar, o menos de lo que pide.</translation>
    </message>
    <message>
        <source>The record in Acumatica changed or is incomplete, or the sync user may not see it.</source>
        <translation>El registro de Acumatica cambió o está incompleto, o el usuario de sincronización no puede verlo.</translation>
    </message>
    <message>
        <source>The record in Acumatica has no shipping address.</source>
        <translation>El registro de Acumatica no tiene dirección de entrega.</translation>
    </message>
    <message>
        <source>The record in Acumatica is incomplete.</source>
        <translation>El registro de Acumatica está incompleto.</translation>
    </message>
    <message>
        <source>The record in Acumatica was read before it was saved, or its number is in another field.</source>
        <translation>El registro de Acumatica se leyó antes de guardarse, o su número está en otro campo.</translation>
    </message>
    <message>
        <source>The reference is not kept in the sales order.</source>
        <translation>La referencia no se conserva en el pedido de venta.</translation>
    </message>
    <message>
        <source>The replaced ledger is kept as {kept}.</source>
        <translation>El registro local reemplazado se conserva como {kept}.</translation>
    </message>
    <message>
        <source>The report cannot be written to {path}: {strerror}.</source>
        <translation>El informe no se puede escribir en {path}: {strerror}.</translation>
    </message>
    <message>
        <source>The request had left, so it may have been carried out although no usable answer came back.</source>
        <translation>La solicitud ya había salido, así que pudo haberse ejecutado aunque no llegó una respuesta útil.</translation>
    </message>
    <message>
        <source>The run was stopped before the next request left.</source>
        <translation>La ejecución se detuvo antes de que saliera la siguiente solicitud.</translation>
    </message>
    <message>
        <source>The sales order gets the customer&apos;s terms; agree on them before you invoice.</source>
        <translation>El pedido de venta lleva las condiciones del cliente; acuérdelas antes de facturar.</translation>
    </message>
    <message>
        <source>The sales order was entered in another unit.</source>
        <translation>El pedido de venta se capturó en otra unidad.</translation>
    </message>
    <message>
        <source>The sales order was keyed without the customer&apos;s order number.</source>
        <translation>El pedido de venta se capturó sin el número de pedido del cliente.</translation>
    </message>
    <message>
        <source>The same again at many more places</source>
        <translation>Lo mismo otra vez en muchos lugares más</translation>
    </message>
    <message>
        <source>The same alternate number is entered at several items in Acumatica.</source>
        <translation>El mismo número alterno está registrado en varios artículos de Acumatica.</translation>
    </message>
    <message>
        <source>The same answer once more</source>
        <translation>La misma respuesta una vez más</translation>
    </message>
    <message>
        <source>The same code in X12 and Acumatica</source>
        <translation>El mismo código en X12 y Acumatica</translation>
    </message>
    <message>
        <source>The same content under another number</source>
        <translation>El mismo contenido con otro número</translation>
    </message>
    <message>
        <source>The same document in a new envelope</source>
        <translation>El mismo documento en un sobre nuevo</translation>
    </message>
    <message>
        <source>The same file was left a second time.</source>
        <translation>El mismo archivo se dejó por segunda vez.</translation>
    </message>
    <message>
        <source>The same in X12 and Acumatica</source>
        <translation>Lo mismo en X12 y Acumatica</translation>
    </message>
    <message>
        <source>The same is found at {count} more places: {first}</source>
        <translation>Lo mismo se encuentra en {count} lugares más: {first}</translation>
    </message>
    <message>
        <source>The same name was sent before.</source>
        <translation>El mismo nombre ya se envió antes.</translation>
    </message>
    <message>
        <source>The same order came again</source>
        <translation>El mismo pedido llegó otra vez</translation>
    </message>
    <message>
        <source>The same transmission was written into the file twice, or the sender&apos;s program counted wrong.</source>
        <translation>La misma transmisión se escribió dos veces en el archivo, o el programa del remitente contó mal.</translation>
    </message>
    <message>
        <source>The schedule covers only a part, or was changed without the line&apos;s quantity.</source>
        <translation>El programa de entregas cubre solo una parte, o se cambió sin la cantidad de la línea.</translation>
    </message>
    <message>
        <source>The segment name {value} is written in lower case.</source>
        <translation>El nombre de segmento {value} está escrito en minúsculas.</translation>
    </message>
    <message>
        <source>The sender is {value}, and {partner} is known as {ours}.</source>
        <translation>El remitente es {value}, y a {partner} se le conoce como {ours}.</translation>
    </message>
    <message>
        <source>The sender {value} is none of your partners.</source>
        <translation>El remitente {value} no es ninguno de sus socios.</translation>
    </message>
    <message>
        <source>The sender&apos;s program counted wrong, or wrote the same group twice.</source>
        <translation>El programa del remitente contó mal, o escribió el mismo grupo dos veces.</translation>
    </message>
    <message>
        <source>The sender&apos;s program counted wrong.</source>
        <translation>El programa del remitente contó mal.</translation>
    </message>
    <message>
        <source>The sender&apos;s program did not cut it to the length that X12 has for it.</source>
        <translation>El programa del remitente no lo cortó a la longitud que X12 tiene para él.</translation>
    </message>
    <message>
        <source>The sender&apos;s program fills its fields up to a fixed width.</source>
        <translation>El programa del remitente rellena sus campos hasta un ancho fijo.</translation>
    </message>
    <message>
        <source>The sender&apos;s program gives the weight only.</source>
        <translation>El programa del remitente indica solo el peso.</translation>
    </message>
    <message>
        <source>The sender&apos;s program is set up with a code of its own, or the value stands in the wrong place.</source>
        <translation>El programa del remitente está configurado con un código propio, o el valor está en el lugar equivocado.</translation>
    </message>
    <message>
        <source>The sender&apos;s program left it out or counts with letters.</source>
        <translation>El programa del remitente lo omitió o cuenta con letras.</translation>
    </message>
    <message>
        <source>The sender&apos;s program left it out, and {base} is what most partners use.</source>
        <translation>El programa del remitente la omitió, y {base} es la que usa la mayoría de los socios.</translation>
    </message>
    <message>
        <source>The sender&apos;s program left it out, or somebody changed the file by hand; a line break stands in its place.</source>
        <translation>El programa del remitente la omitió, o alguien cambió el archivo a mano; en su lugar hay un salto de línea.</translation>
    </message>
    <message>
        <source>The sender&apos;s program left it out, or the file was put together by hand.</source>
        <translation>El programa del remitente lo omitió, o el archivo se armó a mano.</translation>
    </message>
    <message>
        <source>The sender&apos;s program left it out; every document of a file has one, such as 0001.</source>
        <translation>El programa del remitente lo omitió; cada documento de un archivo tiene uno, como 0001.</translation>
    </message>
    <message>
        <source>The sender&apos;s program left out the padding, or the file was wrapped into lines.</source>
        <translation>El programa del remitente omitió el relleno, o el archivo se partió en líneas.</translation>
    </message>
    <message>
        <source>The sender&apos;s program left the id empty.</source>
        <translation>El programa del remitente dejó vacío el identificador.</translation>
    </message>
    <message>
        <source>The sender&apos;s program lists values where X12 wants fewer, or the character belongs to the value.</source>
        <translation>El programa del remitente pone varios valores donde X12 quiere menos, o el carácter es parte del valor.</translation>
    </message>
    <message>
        <source>The sender&apos;s program made a file and wrote nothing into it, or it was lost on the way.</source>
        <translation>El programa del remitente creó un archivo y no escribió nada en él, o se perdió en el camino.</translation>
    </message>
    <message>
        <source>The sender&apos;s program put it into the file more than once.</source>
        <translation>El programa del remitente lo puso en el archivo más de una vez.</translation>
    </message>
    <message>
        <source>The sender&apos;s program stopped in the middle, or the end of the file was lost on the way.</source>
        <translation>El programa del remitente se detuvo a la mitad, o el final del archivo se perdió en el camino.</translation>
    </message>
    <message>
        <source>The sender&apos;s program writes all bar code numbers under one heading.</source>
        <translation>El programa del remitente escribe todos los números de código de barras bajo un mismo título.</translation>
    </message>
    <message>
        <source>The sender&apos;s program writes the segments in an order of its own.</source>
        <translation>El programa del remitente escribe los segmentos en su propio orden.</translation>
    </message>
    <message>
        <source>The sender&apos;s program wrote a code of its own; PO stands for orders and IN for invoices.</source>
        <translation>El programa del remitente escribió un código propio; PO significa pedidos e IN facturas.</translation>
    </message>
    <message>
        <source>The sender&apos;s program wrote it in a form of its own, or left it out.</source>
        <translation>El programa del remitente la escribió a su manera, o la omitió.</translation>
    </message>
    <message>
        <source>The sender&apos;s program wrote it so; leading zeros may have been lost.</source>
        <translation>El programa del remitente lo escribió así; puede que se hayan perdido ceros iniciales.</translation>
    </message>
    <message>
        <source>The sender&apos;s program wrote the end too early, or two files were put together.</source>
        <translation>El programa del remitente escribió el final demasiado pronto, o se juntaron dos archivos.</translation>
    </message>
    <message>
        <source>The sender&apos;s program wrote the wrong kind into the group&apos;s envelope, or put different documents together.</source>
        <translation>El programa del remitente escribió el tipo equivocado en el sobre del grupo, o juntó documentos distintos.</translation>
    </message>
    <message>
        <source>The sender&apos;s program, or somebody&apos;s editor, wrote it so.</source>
        <translation>El programa del remitente, o el editor de alguien, lo escribió así.</translation>
    </message>
    <message>
        <source>The separators of the file cannot be told apart.</source>
        <translation>Los separadores del archivo no se pueden distinguir.</translation>
    </message>
    <message>
        <source>The service has a limit for one file; nothing was stored.</source>
        <translation>El servicio tiene un límite por archivo; no se guardó nada.</translation>
    </message>
    <message>
        <source>The service is slow at the moment, or the line broke.</source>
        <translation>El servicio está lento en este momento, o la línea se cortó.</translation>
    </message>
    <message>
        <source>The session has ended, or the address of the site is not the final one.</source>
        <translation>La sesión terminó, o la dirección del sitio no es la definitiva.</translation>
    </message>
    <message>
        <source>The setting operations.{operation} is off.</source>
        <translation>El ajuste operations.{operation} está desactivado.</translation>
    </message>
    <message>
        <source>The setting {key} ({label}) is set by your IT and cannot be changed here.</source>
        <translation>El ajuste {key} ({label}) lo define su área de TI y no se puede cambiar aquí.</translation>
    </message>
    <message>
        <source>The setting {key} ({label}) is {values}, but it {said}.</source>
        <translation>El ajuste {key} ({label}) es {values}, pero {said}.</translation>
    </message>
    <message>
        <source>The setting {key} holds a secret under {name}.</source>
        <translation>El ajuste {key} contiene un secreto en {name}.</translation>
    </message>
    <message>
        <source>The setting {key} is {value}, but it takes {wanted}.</source>
        <translation>El ajuste {key} es {value}, pero acepta {wanted}.</translation>
    </message>
    <message>
        <source>The settings file {path} cannot be read: {error}.</source>
        <translation>El archivo de ajustes {path} no se puede leer: {error}.</translation>
    </message>
    <message>
        <source>The settings file {path} cannot be written: {strerror}.</source>
        <translation>El archivo de ajustes {path} no se puede escribir: {strerror}.</translation>
    </message>
    <message>
        <source>The settings that your IT prepared in {folder} cannot be read: {error}.</source>
        <translation>No se pueden leer los ajustes que su área de TI preparó en {folder}: {error}.</translation>
    </message>
    <message>
        <source>The sheet is put back as it was, and the documents stay as they are.</source>
        <translation>La ficha vuelve a quedar como estaba, y los documentos no cambian.</translation>
    </message>
    <message>
        <source>The sheet of {name} has changed since: {what}.</source>
        <translation>La ficha de {name} cambió desde entonces: {what}.</translation>
    </message>
    <message>
        <source>The sheet of {partner} allows at most {most}.</source>
        <translation>La ficha de {partner} permite como máximo {most}.</translation>
    </message>
    <message>
        <source>The sheet of {partner} allows {window}.</source>
        <translation>La ficha de {partner} permite {window}.</translation>
    </message>
    <message>
        <source>The sheet of {partner} asks for at least {least}.</source>
        <translation>La ficha de {partner} pide como mínimo {least}.</translation>
    </message>
    <message>
        <source>The sheet of {partner} asks for it{note}.</source>
        <translation>La ficha de {partner} lo pide{note}.</translation>
    </message>
    <message>
        <source>The sheet of {partner} asks for the order {wanted}.</source>
        <translation>La ficha de {partner} pide el orden {wanted}.</translation>
    </message>
    <message>
        <source>The sheet of {partner} asks for the whole address{note}.</source>
        <translation>La ficha de {partner} pide la dirección completa{note}.</translation>
    </message>
    <message>
        <source>The sheet of {partner} names no vendor, and nothing in the document tells beyond doubt which one is meant.</source>
        <translation>La ficha de {partner} no indica proveedor, y nada en el documento dice sin duda cuál es.</translation>
    </message>
    <message>
        <source>The ship notice</source>
        <translation>El aviso de embarque</translation>
    </message>
    <message>
        <source>The ship notice announces {value} packages, and it describes {counted}.</source>
        <translation>El aviso de embarque anuncia {value} bultos, y describe {counted}.</translation>
    </message>
    <message>
        <source>The ship notice does not begin with the shipment: {held} comes first.</source>
        <translation>El aviso de embarque no empieza con el embarque: {held} va primero.</translation>
    </message>
    <message>
        <source>The ship-to {named} has no code.</source>
        <translation>El lugar de entrega {named} no tiene código.</translation>
    </message>
    <message>
        <source>The ship-to {named} is none of the locations you know of {partner}.</source>
        <translation>El lugar de entrega {named} no es ninguna de las ubicaciones que conoce de {partner}.</translation>
    </message>
    <message>
        <source>The sign that ends a segment was written twice.</source>
        <translation>El signo que termina un segmento se escribió dos veces.</translation>
    </message>
    <message>
        <source>The sign-in at Acumatica has ended; somebody has to sign in again.</source>
        <translation>La sesión en Acumatica terminó; alguien debe iniciar sesión de nuevo.</translation>
    </message>
    <message>
        <source>The sign-in was cancelled.</source>
        <translation>Se canceló el inicio de sesión.</translation>
    </message>
    <message>
        <source>The site does not offer an endpoint called {name}.</source>
        <translation>El sitio no ofrece un endpoint llamado {name}.</translation>
    </message>
    <message>
        <source>The site does not offer version {version} of the endpoint {name}.</source>
        <translation>El sitio no ofrece la versión {version} del endpoint {name}.</translation>
    </message>
    <message>
        <source>The standard answers documents and never answers; their program does it all the same.</source>
        <translation>El estándar contesta documentos y nunca respuestas; su programa lo hace de todos modos.</translation>
    </message>
    <message>
        <source>The sync user may not use {entity}.</source>
        <translation>El usuario de sincronización no puede usar {entity}.</translation>
    </message>
    <message>
        <source>The sync was not allowed to use Acumatica.</source>
        <translation>No se permitió que la sincronización use Acumatica.</translation>
    </message>
    <message>
        <source>The sync was skipped</source>
        <translation>La sincronización se omitió</translation>
    </message>
    <message>
        <source>The system does not let the program be started at sign-in: {strerror}.</source>
        <translation>El sistema no permite que el programa inicie al iniciar sesión: {strerror}.</translation>
    </message>
    <message>
        <source>The system of {partner} received the file {number} that carries this document.</source>
        <translation>El sistema de {partner} recibió el archivo {number} que lleva este documento.</translation>
    </message>
    <message>
        <source>The system of {partner} refused the file {number} that carries this document: {reason}.</source>
        <translation>El sistema de {partner} rechazó el archivo {number} que lleva este documento: {reason}.</translation>
    </message>
    <message>
        <source>The system of {partner} took the file {number} that carries this document with errors: {reason}.</source>
        <translation>El sistema de {partner} aceptó con errores el archivo {number} que lleva este documento: {reason}.</translation>
    </message>
    <message>
        <source>The table [calendar]</source>
        <translation>La tabla [calendar]</translation>
    </message>
    <message>
        <source>The table [contact]</source>
        <translation>La tabla [contact]</translation>
    </message>
    <message>
        <source>The table [flows.{value}.writing]</source>
        <translation>La tabla [flows.{value}.writing]</translation>
    </message>
    <message>
        <source>The table [flows.{value}]</source>
        <translation>La tabla [flows.{value}]</translation>
    </message>
    <message>
        <source>The table [flows]</source>
        <translation>La tabla [flows]</translation>
    </message>
    <message>
        <source>The table [gs]</source>
        <translation>La tabla [gs]</translation>
    </message>
    <message>
        <source>The table [isa]</source>
        <translation>La tabla [isa]</translation>
    </message>
    <message>
        <source>The table [separators]</source>
        <translation>La tabla [separators]</translation>
    </message>
    <message>
        <source>The table [us]</source>
        <translation>La tabla [us]</translation>
    </message>
    <message>
        <source>The tax of {value} does not fit: {percent} percent of {base} come to {sum}.</source>
        <translation>El impuesto de {value} no cuadra: el {percent} por ciento de {base} da {sum}.</translation>
    </message>
    <message>
        <source>The temporary name; {name} stands for the file&apos;s own.</source>
        <translation>El nombre temporal; {name} representa el nombre del archivo.</translation>
    </message>
    <message>
        <source>The tenant is {wanted}, and the client id belongs to the tenant {decided}.</source>
        <translation>El tenant es {wanted}, y el client id pertenece al tenant {decided}.</translation>
    </message>
    <message>
        <source>The tenant, the address or the path of the interface (api_prefix) is not right.</source>
        <translation>El tenant, la dirección o la ruta de la interfaz (api_prefix) no es correcto.</translation>
    </message>
    <message>
        <source>The total carries two decimals that are not written, and the partner&apos;s program left the cents off.</source>
        <translation>El total lleva dos decimales que no se escriben, y el programa del socio omitió los centavos.</translation>
    </message>
    <message>
        <source>The total is written in whole cents without a point, so that 131050 means 1310.50; it was written in dollars, or turned into cents twice.</source>
        <translation>El total se escribe en centavos enteros sin punto, de modo que 131050 significa 1310.50; se escribió en dólares, o se convirtió a centavos dos veces.</translation>
    </message>
    <message>
        <source>The two are set in different places of the sender&apos;s program.</source>
        <translation>Las dos se configuran en lugares distintos del programa del remitente.</translation>
    </message>
    <message>
        <source>The two dates were swapped, or one was changed without the other.</source>
        <translation>Se intercambiaron las dos fechas, o se cambió una sin la otra.</translation>
    </message>
    <message>
        <source>The unit came straight from a display field.</source>
        <translation>La unidad vino directamente de un campo de pantalla.</translation>
    </message>
    <message>
        <source>The unit is a word of our own, and X12 knows only codes of a list</source>
        <translation>La unidad es una palabra nuestra, y X12 solo conoce códigos de una lista</translation>
    </message>
    <message>
        <source>The unit of the line and the unit of its contents were exchanged.</source>
        <translation>Se intercambiaron la unidad de la línea y la unidad de su contenido.</translation>
    </message>
    <message>
        <source>The unit was changed in one place only.</source>
        <translation>La unidad se cambió en un solo lugar.</translation>
    </message>
    <message>
        <source>The user&apos;s roles do not cover this form, or it is hidden by restriction groups.</source>
        <translation>Los roles del usuario no incluyen este formulario, o lo ocultan los grupos de restricción.</translation>
    </message>
    <message>
        <source>The vault file cannot be read: {strerror}.</source>
        <translation>El archivo de la bóveda no se puede leer: {strerror}.</translation>
    </message>
    <message>
        <source>The vault file cannot be written: {strerror}.</source>
        <translation>El archivo de la bóveda no se puede escribir: {strerror}.</translation>
    </message>
    <message>
        <source>The vault file is damaged: {how}.</source>
        <translation>El archivo de la bóveda está dañado: {how}.</translation>
    </message>
    <message>
        <source>The vault file is locked, and nobody gave its passphrase.</source>
        <translation>El archivo de la bóveda está bloqueado, y nadie dio su frase de contraseña.</translation>
    </message>
    <message>
        <source>The vendor added an item, or means another order.</source>
        <translation>El proveedor agregó un artículo, o se refiere a otro pedido.</translation>
    </message>
    <message>
        <source>The vendor billed the same goods again under a new number, or bills more than was ordered.</source>
        <translation>El proveedor volvió a facturar la misma mercancía con otro número, o factura más de lo que se pidió.</translation>
    </message>
    <message>
        <source>The vendor bills freight or a fee that the order does not mention.</source>
        <translation>El proveedor cobra un flete o un cargo que el pedido no menciona.</translation>
    </message>
    <message>
        <source>The vendor bills from another country, or its program writes its own currency.</source>
        <translation>El proveedor factura desde otro país, o su programa escribe su propia moneda.</translation>
    </message>
    <message>
        <source>The vendor bills when it packs, or its ship notice is late.</source>
        <translation>El proveedor factura al empacar, o su aviso de embarque llega tarde.</translation>
    </message>
    <message>
        <source>The vendor changed its price after the order, or a discount was left out</source>
        <translation>El proveedor cambió su precio después del pedido, o se omitió un descuento</translation>
    </message>
    <message>
        <source>The vendor counts in another unit than the order.</source>
        <translation>El proveedor cuenta en otra unidad que el pedido.</translation>
    </message>
    <message>
        <source>The vendor found more in stock, or ships the same goods twice.</source>
        <translation>El proveedor encontró más existencia, o embarca dos veces la misma mercancía.</translation>
    </message>
    <message>
        <source>The vendor has not enough in stock.</source>
        <translation>El proveedor no tiene suficiente existencia.</translation>
    </message>
    <message>
        <source>The vendor has not enough, or sells in other packs</source>
        <translation>El proveedor no tiene suficiente, o vende en otros empaques</translation>
    </message>
    <message>
        <source>The vendor overlooked the terms of delivery, or its program adds freight to every invoice.</source>
        <translation>El proveedor pasó por alto las condiciones de entrega, o su programa agrega flete a cada factura.</translation>
    </message>
    <message>
        <source>The vendor plans its delivery for another day.</source>
        <translation>El proveedor planea su entrega para otro día.</translation>
    </message>
    <message>
        <source>The vendor rejects purchase order {order}.</source>
        <translation>El proveedor rechaza la orden de compra {order}.</translation>
    </message>
    <message>
        <source>The vendor rounds to its packs, or its program answers twice</source>
        <translation>El proveedor redondea a sus empaques, o su programa contesta dos veces</translation>
    </message>
    <message>
        <source>The vendor says nothing of line {line} of the order, {named}.</source>
        <translation>El proveedor no dice nada de la línea {line} del pedido, {named}.</translation>
    </message>
    <message>
        <source>The vendor shipped first, or its answer was lost.</source>
        <translation>El proveedor embarcó primero, o su respuesta se perdió.</translation>
    </message>
    <message>
        <source>The vendor shipped more, or billed the same goods twice.</source>
        <translation>El proveedor embarcó más, o facturó dos veces la misma mercancía.</translation>
    </message>
    <message>
        <source>The vendor shipped something else, billed another order on the same invoice, or billed the line twice.</source>
        <translation>El proveedor embarcó otra cosa, facturó otro pedido en la misma factura, o facturó la línea dos veces.</translation>
    </message>
    <message>
        <source>The vendor ships in parts, or has not enough.</source>
        <translation>El proveedor embarca en partes, o no tiene suficiente.</translation>
    </message>
    <message>
        <source>The vendor ships whole packs, or ships the same goods twice.</source>
        <translation>El proveedor embarca paquetes completos, o embarca dos veces la misma mercancía.</translation>
    </message>
    <message>
        <source>The vendor took goods back within an ordinary invoice.</source>
        <translation>El proveedor recibió mercancía en devolución dentro de una factura normal.</translation>
    </message>
    <message>
        <source>The vendor took your silence for a yes.</source>
        <translation>El proveedor tomó su silencio como un sí.</translation>
    </message>
    <message>
        <source>The vendor was renamed or deleted, or the sync user may not see it.</source>
        <translation>El proveedor se renombró o se eliminó, o el usuario de sincronización no puede verlo.</translation>
    </message>
    <message>
        <source>The vendor wrote a number of another order, or it bills for a company that you know under another name.</source>
        <translation>El proveedor escribió el número de otro pedido, o factura por una empresa que usted conoce con otro nombre.</translation>
    </message>
    <message>
        <source>The vendor&apos;s answer</source>
        <translation>La respuesta del proveedor</translation>
    </message>
    <message>
        <source>The vendor&apos;s invoice</source>
        <translation>La factura del proveedor</translation>
    </message>
    <message>
        <source>The vendor&apos;s invoice does not follow its own answer.</source>
        <translation>La factura del proveedor no sigue su propia respuesta.</translation>
    </message>
    <message>
        <source>The vendor&apos;s invoice follows the order and not what was shipped.</source>
        <translation>La factura del proveedor sigue el pedido y no lo que se embarcó.</translation>
    </message>
    <message>
        <source>The vendor&apos;s invoice {number} has been handled</source>
        <translation>La factura {number} del proveedor ya se atendió</translation>
    </message>
    <message>
        <source>The vendor&apos;s price changed, or yours is out of date.</source>
        <translation>Cambió el precio del proveedor, o el suyo no está actualizado.</translation>
    </message>
    <message>
        <source>The vendor&apos;s program answered only a part of the line, or answered a part twice.</source>
        <translation>El programa del proveedor contestó solo una parte de la línea, o contestó una parte dos veces.</translation>
    </message>
    <message>
        <source>The vendor&apos;s terms changed, or its program writes its usual ones.</source>
        <translation>Cambiaron las condiciones del proveedor, o su programa escribe las que acostumbra.</translation>
    </message>
    <message>
        <source>The version is older, or the extended endpoint leaves it out.</source>
        <translation>La versión es anterior, o el endpoint extendido lo omite.</translation>
    </message>
    <message>
        <source>The version is {value}; the sheet of {partner} names {ours}.</source>
        <translation>La versión es {value}; la ficha de {partner} indica {ours}.</translation>
    </message>
    <message>
        <source>The very same document once more</source>
        <translation>Exactamente el mismo documento una vez más</translation>
    </message>
    <message>
        <source>The view was not kept, because it has no name.</source>
        <translation>La vista no se conservó, porque no tiene nombre.</translation>
    </message>
    <message>
        <source>The view was not renamed: there is a view {kept} already.</source>
        <translation>La vista no cambió de nombre: ya hay una vista {kept}.</translation>
    </message>
    <message>
        <source>The virtual directory is missing or wrong, or another program answers there.</source>
        <translation>Falta el directorio virtual o es incorrecto, o ahí contesta otro programa.</translation>
    </message>
    <message>
        <source>The whole document</source>
        <translation>El documento completo</translation>
    </message>
    <message>
        <source>The whole file</source>
        <translation>El archivo completo</translation>
    </message>
    <message>
        <source>The whole order</source>
        <translation>El pedido completo</translation>
    </message>
    <message>
        <source>The whole order is accepted without detail.</source>
        <translation>Se acepta el pedido completo sin detalle.</translation>
    </message>
    <message>
        <source>The whole order is rejected.</source>
        <translation>Se rechaza el pedido completo.</translation>
    </message>
    <message>
        <source>The year is wrong, or the order is a plan and not yet an order{swap}.</source>
        <translation>El año está mal, o el pedido es un plan y todavía no un pedido{swap}.</translation>
    </message>
    <message>
        <source>The {date} {value} {distance}.</source>
        <translation>La fecha «{date}» {value} {distance}.</translation>
    </message>
    <message>
        <source>The {describe} counts as done.</source>
        <translation>Cuenta como hecho: {describe}.</translation>
    </message>
    <message>
        <source>The {describe} does not wait for review; it is {word}.</source>
        <translation>Este documento no espera revisión, su estado es «{word}»: {describe}.</translation>
    </message>
    <message>
        <source>The {describe} has left and cannot be taken back. {way_out}</source>
        <translation>Este documento ya salió y no se puede recuperar: {describe}. {way_out}</translation>
    </message>
    <message>
        <source>The {describe} has no difference to decide.</source>
        <translation>Este documento no tiene diferencias por decidir: {describe}.</translation>
    </message>
    <message>
        <source>The {describe} has no record to be made again from.</source>
        <translation>Este documento no tiene registro con qué volver a crearlo: {describe}.</translation>
    </message>
    <message>
        <source>The {describe} has not been compared with Acumatica yet. Sync first.</source>
        <translation>Este documento no se ha comparado todavía con Acumatica: {describe}. Sincronice primero.</translation>
    </message>
    <message>
        <source>The {describe} is back in Inbox and will be written.</source>
        <translation>De vuelta en la Bandeja de entrada, se escribirá: {describe}.</translation>
    </message>
    <message>
        <source>The {describe} is back in review, to be processed anyway.</source>
        <translation>De vuelta en revisión, para procesarse de todos modos: {describe}.</translation>
    </message>
    <message>
        <source>The {describe} is back in review.</source>
        <translation>De vuelta en revisión: {describe}.</translation>
    </message>
    <message>
        <source>The {describe} is back where it was.</source>
        <translation>De vuelta donde estaba: {describe}.</translation>
    </message>
    <message>
        <source>The {describe} is blocked. {cause_text}</source>
        <translation>Documento bloqueado: {describe}. {cause_text}</translation>
    </message>
    <message>
        <source>The {describe} is cleared and will be written.</source>
        <translation>Documento aprobado, se escribirá: {describe}.</translation>
    </message>
    <message>
        <source>The {describe} is here already. To process it anyway, give a reason.</source>
        <translation>Este documento ya está aquí: {describe}. Para procesarlo de todos modos, dé un motivo.</translation>
    </message>
    <message>
        <source>The {describe} is no longer set aside.</source>
        <translation>Ya no está apartado: {describe}.</translation>
    </message>
    <message>
        <source>The {describe} is not in doubt; it is {word}.</source>
        <translation>Este documento no está en duda, su estado es «{word}»: {describe}.</translation>
    </message>
    <message>
        <source>The {describe} is not on its way; it is {word}.</source>
        <translation>Este documento no está en camino, su estado es «{word}»: {describe}.</translation>
    </message>
    <message>
        <source>The {describe} is run again.</source>
        <translation>Se ejecuta de nuevo: {describe}.</translation>
    </message>
    <message>
        <source>The {describe} is set aside.</source>
        <translation>Documento apartado: {describe}.</translation>
    </message>
    <message>
        <source>The {describe} is written anew, in place of the refused one.</source>
        <translation>Se escribe de nuevo, en lugar del rechazado: {describe}.</translation>
    </message>
    <message>
        <source>The {describe} is {value}; what was decided stays as it is.</source>
        <translation>Este documento tiene el estado «{value}», lo decidido queda como está: {describe}.</translation>
    </message>
    <message>
        <source>The {describe} is {word} and cannot be run again.</source>
        <translation>Este documento tiene el estado «{word}» y no se puede ejecutar de nuevo: {describe}.</translation>
    </message>
    <message>
        <source>The {describe} is {word} and cannot be set aside.</source>
        <translation>Este documento tiene el estado «{word}» y no se puede apartar: {describe}.</translation>
    </message>
    <message>
        <source>The {describe} is {word}; nothing of it is to be decided.</source>
        <translation>Este documento tiene el estado «{word}» y no hay nada que decidir: {describe}.</translation>
    </message>
    <message>
        <source>The {describe} leaves in {seconds} seconds.</source>
        <translation>Sale en {seconds} segundos: {describe}.</translation>
    </message>
    <message>
        <source>The {describe} leaves now.</source>
        <translation>Sale ahora: {describe}.</translation>
    </message>
    <message>
        <source>The {describe} may still be on its way to Acumatica; the next sync asks again.</source>
        <translation>Puede que este documento siga en camino a Acumatica: {describe}. La próxima sincronización pregunta de nuevo.</translation>
    </message>
    <message>
        <source>The {describe} was in doubt and stays set aside.</source>
        <translation>Este documento estaba en duda y sigue apartado: {describe}.</translation>
    </message>
    <message>
        <source>The {describe} was not set aside, because no reason was given.</source>
        <translation>No se apartó, porque no se dio ningún motivo: {describe}.</translation>
    </message>
    <message>
        <source>The {describe} will be tried again.</source>
        <translation>Se intentará de nuevo: {describe}.</translation>
    </message>
    <message>
        <source>The {entity} that should be changed is not in Acumatica any more.</source>
        <translation>El registro de {entity} que se debía cambiar ya no está en Acumatica.</translation>
    </message>
    <message>
        <source>The {first} {value} comes after the {second} {late}.</source>
        <translation>La fecha «{first}» {value} es posterior a «{second}» {late}.</translation>
    </message>
    <message>
        <source>The {name} comes from the environment variable {variable}, not from the vault.</source>
        <translation>El dato {name} viene de la variable de entorno {variable}, no de la bóveda.</translation>
    </message>
    <message>
        <source>The {name} is given as {shown}, which cannot be right.</source>
        <translation>El dato «{name}» se da como {shown}, que no puede ser correcto.</translation>
    </message>
    <message>
        <source>The {name} is given as {shown}, which is not an X12 code.</source>
        <translation>El dato «{name}» se da como {shown}, que no es un código X12.</translation>
    </message>
    <message>
        <source>The {name} is given as {value}, which is not an X12 code.</source>
        <translation>El dato «{name}» se da como {value}, que no es un código X12.</translation>
    </message>
    <message>
        <source>The {name} is given beside another value that rules it out.</source>
        <translation>El dato «{name}» se da junto a otro valor que lo excluye.</translation>
    </message>
    <message>
        <source>The {name} is missing.</source>
        <translation>Falta el dato «{name}».</translation>
    </message>
    <message>
        <source>The {name} of this connection is not known.</source>
        <translation>No se conoce este dato de la conexión: {name}.</translation>
    </message>
    <message>
        <source>The {name} {text} is not a date.</source>
        <translation>El dato «{name}» {text} no es una fecha.</translation>
    </message>
    <message>
        <source>The {name} {value} begins or ends with blanks.</source>
        <translation>El dato «{name}» {value} empieza o termina con espacios.</translation>
    </message>
    <message>
        <source>The {name} {value} has more parts than the {most} that X12 knows.</source>
        <translation>El dato «{name}» {value} tiene más partes que las {most} que X12 conoce.</translation>
    </message>
    <message>
        <source>The {name} {value} has {digits} digits, and dates have eight.</source>
        <translation>El dato «{name}» {value} tiene {digits} dígitos, y las fechas tienen ocho.</translation>
    </message>
    <message>
        <source>The {name} {value} holds {character}, which X12 does not have.</source>
        <translation>El dato «{name}» {value} contiene {character}, que X12 no tiene.</translation>
    </message>
    <message>
        <source>The {name} {value} holds {mark}, which this file uses to list several values.</source>
        <translation>El dato «{name}» {value} contiene {mark}, que este archivo usa para separar varios valores.</translation>
    </message>
    <message>
        <source>The {name} {value} holds {mark}, which this file uses to separate parts of a value.</source>
        <translation>El dato «{name}» {value} contiene {mark}, que este archivo usa para separar las partes de un valor.</translation>
    </message>
    <message>
        <source>The {name} {value} is larger than any real one.</source>
        <translation>El dato «{name}» {value} es mayor que cualquiera real.</translation>
    </message>
    <message>
        <source>The {name} {value} is not a date.</source>
        <translation>El dato «{name}» {value} no es una fecha.</translation>
    </message>
    <message>
        <source>The {name} {value} is not a number as X12 writes it.</source>
        <translation>El dato «{name}» {value} no es un número como los escribe X12.</translation>
    </message>
    <message>
        <source>The {name} {value} is not a number.</source>
        <translation>El dato «{name}» {value} no es un número.</translation>
    </message>
    <message>
        <source>The {name} {value} is not a time.</source>
        <translation>El dato «{name}» {value} no es una hora.</translation>
    </message>
    <message>
        <source>The {name} {value} is not a whole number of cents.</source>
        <translation>El dato «{name}» {value} no es un número entero de centavos.</translation>
    </message>
    <message>
        <source>The {name} {value} is not a whole number.</source>
        <translation>El dato «{name}» {value} no es un número entero.</translation>
    </message>
    <message>
        <source>The {name} {value} is too long: X12 allows {longest} characters.</source>
        <translation>El dato «{name}» {value} es demasiado largo: X12 permite {longest} caracteres.</translation>
    </message>
    <message>
        <source>The {name} {value} is too short: X12 wants at least {shortest} characters.</source>
        <translation>El dato «{name}» {value} es demasiado corto: X12 pide al menos {shortest} caracteres.</translation>
    </message>
    <message>
        <source>The {name} {value} is written for {name2} from now on; waiting documents are written anew.</source>
        <translation>El dato «{name}» {value} se escribe para {name2} a partir de ahora; los documentos en espera se escriben de nuevo.</translation>
    </message>
    <message>
        <source>The {name} {value} lists several values separated by {mark}, and X12 allows only {most} here.</source>
        <translation>El dato «{name}» {value} lleva varios valores separados por {mark}, y X12 permite aquí solo {most}.</translation>
    </message>
    <message>
        <source>The {noun}</source>
        <translation>El documento ({noun})</translation>
    </message>
    <message>
        <source>The {noun} carries {thing}, which the sheet of {partner} rules out.</source>
        <translation>El documento ({noun}) lleva «{thing}», que la ficha de {partner} excluye.</translation>
    </message>
    <message>
        <source>The {noun} comes to {record} in Acumatica, and its lines, allowances, charges and taxes as they are written come to {written}: {difference} {direction}.</source>
        <translation>El documento ({noun}) suma {record} en Acumatica, y sus líneas, bonificaciones, cargos e impuestos como se escriben suman {written}: {difference} {direction}.</translation>
    </message>
    <message>
        <source>The {noun} does not name the {party}.</source>
        <translation>El documento ({noun}) no indica esta parte: {party}.</translation>
    </message>
    <message>
        <source>The {noun} does not say where the goods go.</source>
        <translation>El documento ({noun}) no dice a dónde va la mercancía.</translation>
    </message>
    <message>
        <source>The {noun} has no date.</source>
        <translation>El documento ({noun}) no tiene fecha.</translation>
    </message>
    <message>
        <source>The {noun} has no lines.</source>
        <translation>El documento ({noun}) no tiene líneas.</translation>
    </message>
    <message>
        <source>The {noun} has no number.</source>
        <translation>El documento ({noun}) no tiene número.</translation>
    </message>
    <message>
        <source>The {noun} has no {thing}.</source>
        <translation>Al documento ({noun}) le falta este dato: {thing}.</translation>
    </message>
    <message>
        <source>The {noun} has {count} {things}.</source>
        <translation>El documento ({noun}) tiene {count} {things}.</translation>
    </message>
    <message>
        <source>The {noun} is dated {value}, which is still to come.</source>
        <translation>El documento ({noun}) tiene fecha {value}, que todavía no llega.</translation>
    </message>
    <message>
        <source>The {noun} number {value} has {length} characters, and X12 takes {longest}.</source>
        <translation>El número {value} del documento ({noun}) tiene {length} caracteres, y X12 admite {longest}.</translation>
    </message>
    <message>
        <source>The {noun} {name} says {value}, and {percent} percent of {base} come to {sum}.</source>
        <translation>El concepto «{noun} {name}» dice {value}, y el {percent} por ciento de {base} da {sum}.</translation>
    </message>
    <message>
        <source>The {noun} {name} says {value}, and {quantity} at {rate} come to {sum}.</source>
        <translation>El concepto «{noun} {name}» dice {value}, y {quantity} a {rate} dan {sum}.</translation>
    </message>
    <message>
        <source>The {noun} {number} was changed in Acumatica after the {partner} got it: {changes}.</source>
        <translation>El documento ({noun} {number}) se cambió en Acumatica después de enviarse al {partner}: {changes}.</translation>
    </message>
    <message>
        <source>The {partner} knows</source>
        <translation>El {partner} ya lo sabe</translation>
    </message>
    <message>
        <source>The {party} has no {parts}.</source>
        <translation>En la parte «{party}» falta este dato: {parts}.</translation>
    </message>
    <message>
        <source>The {party} {has}, and the sheet of {partner} asks for {wanted}.</source>
        <translation>La parte «{party}» {has}, y la ficha de {partner} pide {wanted}.</translation>
    </message>
    <message>
        <source>The {segment} comes more often than {most}.</source>
        <translation>Esta parte aparece más de {most}: {segment}.</translation>
    </message>
    <message>
        <source>The {segment} does not belong to this kind of document.</source>
        <translation>Esta parte no corresponde a este tipo de documento: {segment}.</translation>
    </message>
    <message>
        <source>The {segment} has more values than the {most} that X12 knows.</source>
        <translation>Esta parte tiene más valores que los {most} que X12 conoce: {segment}.</translation>
    </message>
    <message>
        <source>The {segment} is missing.</source>
        <translation>Falta esta parte: {segment}.</translation>
    </message>
    <message>
        <source>The {segment} stands at another place than X12 says.</source>
        <translation>Esta parte está en un lugar distinto del que dice X12: {segment}.</translation>
    </message>
    <message>
        <source>The {segment} stands outside any document.</source>
        <translation>Está fuera de todo documento: {segment}.</translation>
    </message>
    <message>
        <source>The {segment} stands where it does not belong.</source>
        <translation>Esta parte está donde no corresponde: {segment}.</translation>
    </message>
    <message>
        <source>The {segment}, with what belongs to it, comes more often than {most}.</source>
        <translation>Esta parte, con lo que le pertenece, aparece más de {most}: {segment}.</translation>
    </message>
    <message>
        <source>The {thing} comes to {value}.</source>
        <translation>El dato «{thing}» da {value}.</translation>
    </message>
    <message>
        <source>The {thing} is {named}, which the sheet of {partner} does not allow.</source>
        <translation>El dato «{thing}» es {named}, lo que la ficha de {partner} no permite.</translation>
    </message>
    <message>
        <source>The {thing} is {value}, and the sheet of {partner} asks for {wanted}.</source>
        <translation>El dato «{thing}» es {value}, y la ficha de {partner} pide {wanted}.</translation>
    </message>
    <message>
        <source>The {what_amount} is stated as {value}, and the invoice comes to {sum} there.</source>
        <translation>El importe «{what_amount}» se indica como {value}, y la factura da ahí {sum}.</translation>
    </message>
    <message>
        <source>The {what} for {service} is not in {place}.</source>
        <translation>El dato {what} de {service} no está en {place}.</translation>
    </message>
    <message>
        <source>Their 824 says that the content passed their checks.</source>
        <translation>Su 824 dice que el contenido pasó sus revisiones.</translation>
    </message>
    <message>
        <source>Their 824 says that the document is {verdict}.</source>
        <translation>Su 824 dice que el documento está {verdict}.</translation>
    </message>
    <message>
        <source>Their 824 speaks of content, not of form: the document could be read and was not liked.</source>
        <translation>Su 824 habla del contenido, no de la forma: el documento se pudo leer y no gustó.</translation>
    </message>
    <message>
        <source>Their 997 gives no reason.</source>
        <translation>Su 997 no da ningún motivo.</translation>
    </message>
    <message>
        <source>Their TA1 has the note code {note}.</source>
        <translation>Su TA1 lleva el código de nota {note}.</translation>
    </message>
    <message>
        <source>Their TA1 has the note code {note}; the envelope does not fit what they have set up for you.</source>
        <translation>Su TA1 lleva el código de nota {note}; el sobre no corresponde a lo que tienen configurado para usted.</translation>
    </message>
    <message>
        <source>Their code</source>
        <translation>Su código</translation>
    </message>
    <message>
        <source>Their code is missing.</source>
        <translation>Falta su código.</translation>
    </message>
    <message>
        <source>Their group id {gs_id}</source>
        <translation>Su identificador de grupo {gs_id}</translation>
    </message>
    <message>
        <source>Their id {qualifier} {isa_id}</source>
        <translation>Su identificador {qualifier} {isa_id}</translation>
    </message>
    <message>
        <source>Their old control numbers become explained gaps.</source>
        <translation>Sus números de control anteriores se vuelven huecos explicados.</translation>
    </message>
    <message>
        <source>Their order</source>
        <translation>Pedido de ellos</translation>
    </message>
    <message>
        <source>Their program counts the segments from another place than ST.</source>
        <translation>Su programa cuenta los segmentos desde un lugar distinto de ST.</translation>
    </message>
    <message>
        <source>Their program said in its 997: {codes}.</source>
        <translation>Su programa dijo en su 997: {codes}.</translation>
    </message>
    <message>
        <source>Their program said in its 997: {meanings}.</source>
        <translation>Su programa dijo en su 997: {meanings}.</translation>
    </message>
    <message>
        <source>Their program said in its 997: {said}.</source>
        <translation>Su programa dijo en su 997: {said}.</translation>
    </message>
    <message>
        <source>Their program sent its answer twice, or the same file was left a second time.</source>
        <translation>Su programa envió su respuesta dos veces, o el mismo archivo se dejó por segunda vez.</translation>
    </message>
    <message>
        <source>Their program wrote another document number than the one it received.</source>
        <translation>Su programa escribió un número de documento distinto del que recibió.</translation>
    </message>
    <message>
        <source>There are no folders in it that this account may see.</source>
        <translation>No hay en ella carpetas que esta cuenta pueda ver.</translation>
    </message>
    <message>
        <source>There are two: acumatica and cleo.</source>
        <translation>Hay dos: acumatica y cleo.</translation>
    </message>
    <message>
        <source>There are: {names}.</source>
        <translation>Hay: {names}.</translation>
    </message>
    <message>
        <source>There is a file {target} already.</source>
        <translation>Ya existe un archivo {target}.</translation>
    </message>
    <message>
        <source>There is no Acumatica sign-in at {instance_url}.</source>
        <translation>No hay inicio de sesión de Acumatica en {instance_url}.</translation>
    </message>
    <message>
        <source>There is no connection called {kind}.</source>
        <translation>No hay ninguna conexión llamada {kind}.</translation>
    </message>
    <message>
        <source>There is no connection to {kind} yet.</source>
        <translation>Todavía no hay conexión con {kind}.</translation>
    </message>
    <message>
        <source>There is no difference {key} to decide in this document.</source>
        <translation>No hay ninguna diferencia {key} por decidir en este documento.</translation>
    </message>
    <message>
        <source>There is no folder {path} at Cleo.</source>
        <translation>No existe la carpeta {path} en Cleo.</translation>
    </message>
    <message>
        <source>There is no partner {code}.</source>
        <translation>No hay ningún socio {code}.</translation>
    </message>
    <message>
        <source>There is no partner {named}.</source>
        <translation>No hay ningún socio {named}.</translation>
    </message>
    <message>
        <source>There is no partner {partner} any more.</source>
        <translation>Ya no hay ningún socio {partner}.</translation>
    </message>
    <message>
        <source>There is no remembered fix {entry_id}.</source>
        <translation>No hay ningún arreglo recordado {entry_id}.</translation>
    </message>
    <message>
        <source>There is no room left on the disk for the ledger {path}.</source>
        <translation>No queda espacio en el disco para el registro local {path}.</translation>
    </message>
    <message>
        <source>There is no sign-in at {address}.</source>
        <translation>No hay inicio de sesión en {address}.</translation>
    </message>
    <message>
        <source>There is no such {entity} in Acumatica.</source>
        <translation>No existe ese registro de {entity} en Acumatica.</translation>
    </message>
    <message>
        <source>There is no view {old} any more.</source>
        <translation>Ya no hay ninguna vista {old}.</translation>
    </message>
    <message>
        <source>There is nothing called {path} in the SFTP mailbox.</source>
        <translation>No hay nada llamado {path} en el buzón SFTP.</translation>
    </message>
    <message>
        <source>These are the quiet hours.</source>
        <translation>Son las horas de silencio.</translation>
    </message>
    <message>
        <source>They answer what we send</source>
        <translation>Contestan lo que enviamos</translation>
    </message>
    <message>
        <source>They are left alone; only those changed from now on are sent.</source>
        <translation>Se dejan como están; solo se envían los que cambien a partir de ahora.</translation>
    </message>
    <message>
        <source>They are new: write what they hold.</source>
        <translation>Son nuevos: escribir lo que contienen.</translation>
    </message>
    <message>
        <source>They were here before: all that came in waits for review.</source>
        <translation>Ya habían estado aquí: todo lo que llegó espera revisión.</translation>
    </message>
    <message>
        <source>This amount carries two decimals that are not written: 3700 means 37.00.</source>
        <translation>Este importe lleva dos decimales que no se escriben: 3700 significa 37.00.</translation>
    </message>
    <message>
        <source>This computer has no keyring, so passwords lie in a file under a passphrase.</source>
        <translation>Esta computadora no tiene llavero, así que las contraseñas están en un archivo con frase de contraseña.</translation>
    </message>
    <message>
        <source>This computer has no network.</source>
        <translation>Esta computadora no tiene red.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is right: go on.</source>
        <translation>El reloj de esta computadora es correcto: continuar.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is wrong: nothing is written or sent until the clocks agree.</source>
        <translation>El reloj de esta computadora está mal: no se escribe ni se envía nada hasta que los relojes coincidan.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock says {now} UTC, but the ledger has seen {newest} UTC.</source>
        <translation>El reloj de esta computadora dice {now} UTC, pero el registro local ya vio {newest} UTC.</translation>
    </message>
    <message>
        <source>This connection signs in through the browser, once by a person and then by itself.</source>
        <translation>Esta conexión inicia sesión por el navegador: una vez lo hace una persona y después continúa por sí sola.</translation>
    </message>
    <message>
        <source>This connection signs in with {sign_in}, which needs no browser.</source>
        <translation>Esta conexión inicia sesión con {sign_in}, que no necesita navegador.</translation>
    </message>
    <message>
        <source>This document {does}; it is no new order.</source>
        <translation>Este documento {does}; no es un pedido nuevo.</translation>
    </message>
    <message>
        <source>This file has no envelope: it begins with “{value}”.</source>
        <translation>Este archivo no tiene sobre: empieza con “{value}”.</translation>
    </message>
    <message>
        <source>This is a changed version of {named}, which is here already.</source>
        <translation>Esta es una versión cambiada de «{named}», que ya está aquí.</translation>
    </message>
    <message>
        <source>This is a {sent} file, and {partner} is set up for {wanted}.</source>
        <translation>Este archivo es de tipo {sent}, y {partner} está configurado para {wanted}.</translation>
    </message>
    <message>
        <source>This is not an X12 file: it begins with “{value}”.{looks}</source>
        <translation>Este no es un archivo X12: empieza con “{value}”.{looks}</translation>
    </message>
    <message>
        <source>This is not an X12 file: it is empty.</source>
        <translation>Este no es un archivo X12: está vacío.</translation>
    </message>
    <message>
        <source>This must not be empty.</source>
        <translation>No puede estar vacío.</translation>
    </message>
    <message>
        <source>This tenant may write its lists in another way.</source>
        <translation>Puede que este tenant escriba sus listas de otra manera.</translation>
    </message>
    <message>
        <source>This {named} has come {times}, in the same envelope and with the same content.</source>
        <translation>Este documento ({named}) ha llegado {times}, en el mismo sobre y con el mismo contenido.</translation>
    </message>
    <message>
        <source>This {named} has the same content as {resembled}.</source>
        <translation>Este documento ({named}) tiene el mismo contenido que «{resembled}».</translation>
    </message>
    <message>
        <source>This {named} is here already with the same content, under another control number.</source>
        <translation>Este documento ({named}) ya está aquí con el mismo contenido, con otro número de control.</translation>
    </message>
    <message>
        <source>Those to decide are: {open_keys}.</source>
        <translation>Las que hay por decidir son: {open_keys}.</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>jueves</translation>
    </message>
    <message>
        <source>Tick at least one kind of document.</source>
        <translation>Marque al menos un tipo de documento.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Time form</source>
        <translation>Forma de hora</translation>
    </message>
    <message>
        <source>Time of the {name}</source>
        <translation>Hora de {name}</translation>
    </message>
    <message>
        <source>Time to arrive</source>
        <translation>Tiempo para llegar</translation>
    </message>
    <message>
        <source>Time to take back</source>
        <translation>Tiempo para recuperar</translation>
    </message>
    <message>
        <source>Time, as hours and minutes</source>
        <translation>Hora, como horas y minutos</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Cronología</translation>
    </message>
    <message>
        <source>Times of day such as 07:00, 12:30. Empty: it syncs every so many minutes, as above.</source>
        <translation>Horas del día como 07:00, 12:30. Vacío: sincroniza cada tantos minutos, como arriba.</translation>
    </message>
    <message>
        <source>To send only new ones, answer no, or set `send_since` to a day.</source>
        <translation>Para enviar solo los nuevos, conteste que no, o ponga un día en `send_since`.</translation>
    </message>
    <message>
        <source>Today shows who must act.</source>
        <translation>Hoy muestra quién debe actuar.</translation>
    </message>
    <message>
        <source>Too many</source>
        <translation>Demasiados</translation>
    </message>
    <message>
        <source>Too many requests came from this account, perhaps from another program that shares it.</source>
        <translation>Llegaron demasiadas solicitudes de esta cuenta, quizá de otro programa que la comparte.</translation>
    </message>
    <message>
        <source>Top of the acknowledgment</source>
        <translation>Encabezado del acuse</translation>
    </message>
    <message>
        <source>Top of the advice</source>
        <translation>Encabezado del aviso</translation>
    </message>
    <message>
        <source>Top of the answer</source>
        <translation>Encabezado de la respuesta</translation>
    </message>
    <message>
        <source>Top of the invoice</source>
        <translation>Encabezado de la factura</translation>
    </message>
    <message>
        <source>Top of the order</source>
        <translation>Encabezado del pedido</translation>
    </message>
    <message>
        <source>Top of the ship notice</source>
        <translation>Encabezado del aviso de embarque</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Total differs</source>
        <translation>Total distinto</translation>
    </message>
    <message>
        <source>Total negative</source>
        <translation>Total negativo</translation>
    </message>
    <message>
        <source>Total not the records</source>
        <translation>Total distinto del registro</translation>
    </message>
    <message>
        <source>Total of the lines</source>
        <translation>Total de las líneas</translation>
    </message>
    <message>
        <source>Total point misplaced</source>
        <translation>Punto del total mal colocado</translation>
    </message>
    <message>
        <source>Total rounded</source>
        <translation>Total redondeado</translation>
    </message>
    <message>
        <source>Total without cents</source>
        <translation>Total sin centavos</translation>
    </message>
    <message>
        <source>Total, amount after discount</source>
        <translation>Total, importe después de descuento</translation>
    </message>
    <message>
        <source>Total, amount subject to discount</source>
        <translation>Total, importe sujeto a descuento</translation>
    </message>
    <message>
        <source>Total, discount</source>
        <translation>Total, descuento</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>Totales</translation>
    </message>
    <message>
        <source>Totals of the order</source>
        <translation>Totales del pedido</translation>
    </message>
    <message>
        <source>Trailer</source>
        <translation>Remolque</translation>
    </message>
    <message>
        <source>Try again and allow access when asked; your IT knows the rule.</source>
        <translation>Intente de nuevo y permita el acceso cuando se pregunte; su área de TI conoce la regla.</translation>
    </message>
    <message>
        <source>Try again later; if it stays, give the request id below to the support of {name}.</source>
        <translation>Intente más tarde; si continúa, dé el identificador de solicitud de abajo al soporte de {name}.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Intente de nuevo.</translation>
    </message>
    <message>
        <source>Try the same user and password in Cleo Portal, then type them here again. It is not tried again by itself, so that the account is not locked.</source>
        <translation>Pruebe el mismo usuario y la misma contraseña en Cleo Portal, y escríbalos aquí de nuevo. No se vuelve a intentar por sí solo, para que la cuenta no se bloquee.</translation>
    </message>
    <message>
        <source>Try the same user and password in a browser, then type them here again. It is not tried again by itself, so that the account is not locked.</source>
        <translation>Pruebe el mismo usuario y la misma contraseña en un navegador, y escríbalos aquí de nuevo. No se vuelve a intentar por sí solo, para que la cuenta no se bloquee.</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>martes</translation>
    </message>
    <message>
        <source>Two answers that contradict each other</source>
        <translation>Dos respuestas que se contradicen</translation>
    </message>
    <message>
        <source>Two byte encoding</source>
        <translation>Codificación de dos bytes</translation>
    </message>
    <message>
        <source>Two dates in the wrong order</source>
        <translation>Dos fechas en el orden equivocado</translation>
    </message>
    <message>
        <source>Two documents of a group with one number</source>
        <translation>Dos documentos de un grupo con un mismo número</translation>
    </message>
    <message>
        <source>Two documents ran into each other, or the sender&apos;s program numbered wrong.</source>
        <translation>Dos documentos se mezclaron, o el programa del remitente numeró mal.</translation>
    </message>
    <message>
        <source>Two envelopes of a file with one number</source>
        <translation>Dos sobres de un archivo con un mismo número</translation>
    </message>
    <message>
        <source>Two files ran into each other, or the sender&apos;s program numbered wrong.</source>
        <translation>Dos archivos se mezclaron, o el programa del remitente numeró mal.</translation>
    </message>
    <message>
        <source>Two groups of a file with one number</source>
        <translation>Dos grupos de un archivo con un mismo número</translation>
    </message>
    <message>
        <source>Two groups ran into each other, or the sender&apos;s program numbered wrong.</source>
        <translation>Dos grupos se mezclaron, o el programa del remitente numeró mal.</translation>
    </message>
    <message>
        <source>Two levels with one number</source>
        <translation>Dos niveles con un mismo número</translation>
    </message>
    <message>
        <source>Two of them are the same character, or a letter, a digit or a blank stands in their place.</source>
        <translation>Dos de ellos son el mismo carácter, o en su lugar hay una letra, un dígito o un espacio.</translation>
    </message>
    <message>
        <source>Two of them would do the same work twice.</source>
        <translation>Los dos harían el mismo trabajo dos veces.</translation>
    </message>
    <message>
        <source>Two syncs at the same time could take the same document twice.</source>
        <translation>Dos sincronizaciones a la vez podrían tomar el mismo documento dos veces.</translation>
    </message>
    <message>
        <source>Two values that exclude each other</source>
        <translation>Dos valores que se excluyen</translation>
    </message>
    <message>
        <source>Two versions in one file</source>
        <translation>Dos versiones en un archivo</translation>
    </message>
    <message>
        <source>Two versions of a document in one file</source>
        <translation>Dos versiones de un documento en un mismo archivo</translation>
    </message>
    <message>
        <source>Type it again; capitals count. If it is lost, remove the vault file and type the passwords anew.</source>
        <translation>Escríbala de nuevo; se distinguen mayúsculas. Si se perdió, quite el archivo de la bóveda y escriba las contraseñas de nuevo.</translation>
    </message>
    <message>
        <source>Type it in.</source>
        <translation>Escríbalo.</translation>
    </message>
    <message>
        <source>Type the passphrase when asked, or put it into the environment variable {passphrase_variable}.</source>
        <translation>Escriba la frase de contraseña cuando se pida, o póngala en la variable de entorno {passphrase_variable}.</translation>
    </message>
    <message>
        <source>Types and statuses come in the language of the sync user, and are searched for in English.</source>
        <translation>Los tipos y estados llegan en el idioma del usuario de sincronización y se buscan en inglés.</translation>
    </message>
    <message>
        <source>UPC of the case</source>
        <translation>UPC de la caja</translation>
    </message>
    <message>
        <source>UPC without its last digit</source>
        <translation>UPC sin su último dígito</translation>
    </message>
    <message>
        <source>Unaccepted change billed</source>
        <translation>Cambio sin aceptar facturado</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>Unit as in Acumatica</source>
        <translation>Unidad como en Acumatica</translation>
    </message>
    <message>
        <source>Unit as in X12</source>
        <translation>Unidad como en X12</translation>
    </message>
    <message>
        <source>Unit code unknown</source>
        <translation>Código de unidad desconocido</translation>
    </message>
    <message>
        <source>Unit cost</source>
        <translation>Costo unitario</translation>
    </message>
    <message>
        <source>Unit differs</source>
        <translation>Unidad distinta</translation>
    </message>
    <message>
        <source>Unit of the size</source>
        <translation>Unidad del tamaño</translation>
    </message>
    <message>
        <source>Unit of the weight</source>
        <translation>Unidad del peso</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>Precio unitario</translation>
    </message>
    <message>
        <source>Unit smaller than pack</source>
        <translation>Unidad menor que el empaque</translation>
    </message>
    <message>
        <source>Unit unknown</source>
        <translation>Unidad desconocida</translation>
    </message>
    <message>
        <source>Unit {value} is not an X12 unit code.</source>
        <translation>La unidad {value} no es un código de unidad X12.</translation>
    </message>
    <message>
        <source>Unknown buyers and places of {name} now become customers and locations.</source>
        <translation>Los compradores y lugares desconocidos de {name} ahora se vuelven clientes y ubicaciones.</translation>
    </message>
    <message>
        <source>Unknown sender</source>
        <translation>Remitente desconocido</translation>
    </message>
    <message>
        <source>Unlock it and try again.</source>
        <translation>Desbloquéelo e intente de nuevo.</translation>
    </message>
    <message>
        <source>Unlock the keyring, then type the password again. The old one is still there.</source>
        <translation>Desbloquee el llavero y escriba la contraseña de nuevo. La anterior sigue ahí.</translation>
    </message>
    <message>
        <source>Unreadable document</source>
        <translation>Documento ilegible</translation>
    </message>
    <message>
        <source>Upload in doubt</source>
        <translation>Envío en duda</translation>
    </message>
    <message>
        <source>Usage unknown</source>
        <translation>Uso desconocido</translation>
    </message>
    <message>
        <source>Use one of these</source>
        <translation>Use uno de estos</translation>
    </message>
    <message>
        <source>Use one of these endpoints: {names}.</source>
        <translation>Use uno de estos endpoints: {names}.</translation>
    </message>
    <message>
        <source>Use one of these versions: {sorted}.</source>
        <translation>Use una de estas versiones: {sorted}.</translation>
    </message>
    <message>
        <source>Use the window that is open.</source>
        <translation>Use la ventana que está abierta.</translation>
    </message>
    <message>
        <source>Use {better} for {ours} with {partner_name}</source>
        <translation>Usar {better} en lugar de {ours} con {partner_name}</translation>
    </message>
    <message>
        <source>Use {better} here and for every {shown}</source>
        <translation>Usar {better} aquí y para cada {shown}</translation>
    </message>
    <message>
        <source>Use {better} instead.</source>
        <translation>Use {better} en su lugar.</translation>
    </message>
    <message>
        <source>Use {better} where the item is not found.</source>
        <translation>Use {better} donde no se encuentre el artículo.</translation>
    </message>
    <message>
        <source>Use {better}.</source>
        <translation>Use {better}.</translation>
    </message>
    <message>
        <source>Use {candidates}, or choose another item</source>
        <translation>Use {candidates}, o elija otro artículo</translation>
    </message>
    <message>
        <source>Use {ours} for {value}</source>
        <translation>Usar {ours} para {value}</translation>
    </message>
    <message>
        <source>Use {ours} for {value}, because {why_suggested}</source>
        <translation>Usar {ours} para {value}, porque {why_suggested}</translation>
    </message>
    <message>
        <source>Use {ours} here and for every {unit}</source>
        <translation>Usar {ours} aquí y para cada {unit}</translation>
    </message>
    <message>
        <source>Use {said}</source>
        <translation>Usar {said}</translation>
    </message>
    <message>
        <source>User or password is wrong, the account is locked or must change its password, or has no API rights.</source>
        <translation>El usuario o la contraseña es incorrecto, la cuenta está bloqueada o debe cambiar su contraseña, o no tiene derechos de API.</translation>
    </message>
    <message>
        <source>Usual on {whose}: {middle}, at most {most} ({count} days known).</source>
        <translation>Lo habitual en {whose}: {middle}, {most} como máximo ({count} días conocidos).</translation>
    </message>
    <message>
        <source>Usual total: {usual}; now {now}. {examples}</source>
        <translation>Total habitual: {usual}; ahora {now}. {examples}</translation>
    </message>
    <message>
        <source>Value changed</source>
        <translation>Valor cambiado</translation>
    </message>
    <message>
        <source>Vary the minutes by</source>
        <translation>Variar los minutos en</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>Proveedor</translation>
    </message>
    <message>
        <source>Vendor differs</source>
        <translation>Proveedor distinto</translation>
    </message>
    <message>
        <source>Vendor invoices dated until this day, such as 2026-10-31, wait for a person; empty closes none.</source>
        <translation>Las facturas de proveedor con fecha hasta este día, como 2026-10-31, esperan a una persona; vacío no cierra ninguno.</translation>
    </message>
    <message>
        <source>Vendor missing</source>
        <translation>Falta proveedor</translation>
    </message>
    <message>
        <source>Vendor number</source>
        <translation>Número de proveedor</translation>
    </message>
    <message>
        <source>Vendor order</source>
        <translation>Pedido del proveedor</translation>
    </message>
    <message>
        <source>Vendor {value} of {partner} is not in Acumatica.</source>
        <translation>El proveedor {value} de {partner} no está en Acumatica.</translation>
    </message>
    <message>
        <source>Vendor&apos;s no.</source>
        <translation>Proveedor, núm.</translation>
    </message>
    <message>
        <source>Verdict at the end</source>
        <translation>Veredicto al final</translation>
    </message>
    <message>
        <source>Version differs</source>
        <translation>Versión distinta</translation>
    </message>
    <message>
        <source>Version unknown</source>
        <translation>Versión desconocida</translation>
    </message>
    <message>
        <source>Version {value} is judged by the rules of {base}.</source>
        <translation>La versión {value} se juzga según las reglas de {base}.</translation>
    </message>
    <message>
        <source>Versions in file</source>
        <translation>Versiones en el archivo</translation>
    </message>
    <message>
        <source>Wait a few minutes.</source>
        <translation>Espere unos minutos.</translation>
    </message>
    <message>
        <source>Wait a quarter of an hour or ask the Cleo administrator to unlock it, make sure of the password in Cleo Portal, then press Test. Nothing is tried before that.</source>
        <translation>Espere un cuarto de hora o pida al administrador de Cleo que la desbloquee, compruebe la contraseña en Cleo Portal y pulse Probar. Antes no se intenta nada.</translation>
    </message>
    <message>
        <source>Wait for another answer, or ask the vendor.</source>
        <translation>Espere otra respuesta, o pregunte al proveedor.</translation>
    </message>
    <message>
        <source>Wait for another answer, or ask the vendor; accepting writes nothing for this line.</source>
        <translation>Espere otra respuesta, o pregunte al proveedor; aceptar no escribe nada en esta línea.</translation>
    </message>
    <message>
        <source>Wait for the goods before you pay it; when it is yours, date it on the day of shipment or later.</source>
        <translation>Espere la mercancía antes de pagarla; si es suya, póngale la fecha del embarque o una posterior.</translation>
    </message>
    <message>
        <source>Wait for the next code and try once more. If it stays, ask the Cleo administrator under which name the code goes (settings auth.otp.mode and auth.otp.name). {service_account}</source>
        <translation>Espere el siguiente código e intente una vez más. Si continúa, pregunte al administrador de Cleo con qué nombre va el código (ajustes auth.otp.mode y auth.otp.name). {service_account}</translation>
    </message>
    <message>
        <source>Wait until it has ended.</source>
        <translation>Espere a que termine.</translation>
    </message>
    <message>
        <source>Wanted on {due}. The invoice follows when it is released in Acumatica</source>
        <translation>Solicitado para {due}. La factura sigue cuando se libere en Acumatica</translation>
    </message>
    <message>
        <source>Warehouse</source>
        <translation>Almacén</translation>
    </message>
    <message>
        <source>Watch whether the rest is announced; accepting writes nothing to the quantity of the order.</source>
        <translation>Vigile si se anuncia el resto; aceptar no escribe nada en la cantidad del pedido.</translation>
    </message>
    <message>
        <source>Way of transport</source>
        <translation>Medio de transporte</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>miércoles</translation>
    </message>
    <message>
        <source>Weigh or count the goods before the line is paid or sent.</source>
        <translation>Pese o cuente la mercancía antes de pagar o enviar la línea.</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Peso</translation>
    </message>
    <message>
        <source>What came before it is saved in {entity} {key}, which is on hold.</source>
        <translation>Lo que venía antes está guardado en {entity} {key}, que está retenido.</translation>
    </message>
    <message>
        <source>What happened is in the log.</source>
        <translation>Lo ocurrido está en el registro de eventos.</translation>
    </message>
    <message>
        <source>What happens to a file at Cleo once it is stored here.</source>
        <translation>Qué pasa con un archivo en Cleo una vez que se guardó aquí.</translation>
    </message>
    <message>
        <source>What happens to a file at Cleo once it is stored here: keep, delete, or move:FOLDER.</source>
        <translation>Qué pasa con un archivo en Cleo una vez guardado aquí: keep, delete o move:CARPETA.</translation>
    </message>
    <message>
        <source>What it fixed stays as it could last be read: {sorted}.</source>
        <translation>Lo que fijaba queda como se pudo leer la última vez: {sorted}.</translation>
    </message>
    <message>
        <source>What need not be processed is kept all the same. Set a document aside and write why.</source>
        <translation>Lo que no hace falta procesar se conserva de todos modos. Aparte un documento y escriba por qué.</translation>
    </message>
    <message>
        <source>What proves who you are.</source>
        <translation>Con qué se comprueba quién es usted.</translation>
    </message>
    <message>
        <source>What speaks of doubles and changed versions is decided for each document.</source>
        <translation>Lo que indica duplicados y versiones cambiadas se decide en cada documento.</translation>
    </message>
    <message>
        <source>What the partner sheet allows is written by itself and told as information; everything beyond it waits for you.</source>
        <translation>Lo que permite la ficha del socio se escribe por sí solo y se informa; todo lo que pasa de ahí le espera a usted.</translation>
    </message>
    <message>
        <source>What was approved waits a little before it leaves. Approve something in the Outbox, then take it back.</source>
        <translation>Lo aprobado espera un poco antes de salir. Apruebe algo en la Bandeja de salida, y recupérelo.</translation>
    </message>
    <message>
        <source>What was exchanged is kept with its partner for ever.</source>
        <translation>Lo que se intercambió se conserva con su socio para siempre.</translation>
    </message>
    <message>
        <source>What you enter is written</source>
        <translation>Se escribe lo que usted anote</translation>
    </message>
    <message>
        <source>When a sheet changes, so many waiting documents are written anew by it; for more it asks.</source>
        <translation>Cuando cambia una ficha, tantos documentos en espera se escriben de nuevo con ella; para más, pregunta.</translation>
    </message>
    <message>
        <source>Where a code of an authenticator app goes.</source>
        <translation>A dónde va el código de una aplicación de autenticación.</translation>
    </message>
    <message>
        <source>Where a file tells its id.</source>
        <translation>Dónde indica un archivo su identificador.</translation>
    </message>
    <message>
        <source>Where a file tells its name.</source>
        <translation>Dónde indica un archivo su nombre.</translation>
    </message>
    <message>
        <source>Where a file tells its size in bytes.</source>
        <translation>Dónde indica un archivo su tamaño en bytes.</translation>
    </message>
    <message>
        <source>Where a file tells when it was changed.</source>
        <translation>Dónde indica un archivo cuándo se cambió.</translation>
    </message>
    <message>
        <source>Where a file tells when it was made.</source>
        <translation>Dónde indica un archivo cuándo se creó.</translation>
    </message>
    <message>
        <source>Where an entry tells its kind.</source>
        <translation>Dónde indica una entrada su tipo.</translation>
    </message>
    <message>
        <source>Where is that order?</source>
        <translation>¿Dónde está ese pedido?</translation>
    </message>
    <message>
        <source>Where the name goes when the body is raw.</source>
        <translation>A dónde va el nombre cuando el cuerpo es raw.</translation>
    </message>
    <message>
        <source>Whether a bare list counts as a single page.</source>
        <translation>Si una lista simple cuenta como página única.</translation>
    </message>
    <message>
        <source>Whether a file is sent under a temporary name and renamed when it is whole, so that no half file is taken.</source>
        <translation>Si un archivo se envía con un nombre temporal y se renombra cuando está completo, para que nadie tome un archivo a medias.</translation>
    </message>
    <message>
        <source>Whether bytes are packed on their way.</source>
        <translation>Si los bytes se comprimen en el camino.</translation>
    </message>
    <message>
        <source>Whether links in the answers are used.</source>
        <translation>Si se usan los enlaces de las respuestas.</translation>
    </message>
    <message>
        <source>Whether lists hold folders and files together.</source>
        <translation>Si las listas contienen carpetas y archivos juntos.</translation>
    </message>
    <message>
        <source>Whether tokens are renewed without the password.</source>
        <translation>Si los tokens se renuevan sin la contraseña.</translation>
    </message>
    <message>
        <source>Which control numbers were used since cannot be read, so that the next {skipped} are left out for every partner. Tell partners that insist on numbers without gaps.</source>
        <translation>No se puede leer qué números de control se usaron desde entonces, así que se saltan los siguientes {skipped} con cada socio. Avise a los socios que exigen números sin huecos.</translation>
    </message>
    <message>
        <source>Which customer of Acumatica it is.</source>
        <translation>Qué cliente de Acumatica es.</translation>
    </message>
    <message>
        <source>Which of their codes stands for {given}?</source>
        <translation>¿Cuál de sus códigos corresponde a {given}?</translation>
    </message>
    <message>
        <source>Which of your codes stands for {given}?</source>
        <translation>¿Cuál de los códigos de usted corresponde a {given}?</translation>
    </message>
    <message>
        <source>Which vendor of Acumatica it is.</source>
        <translation>Qué proveedor de Acumatica es.</translation>
    </message>
    <message>
        <source>Which {name} does {name2} know you by?</source>
        <translation>¿Con qué dato «{name}» lo conoce a usted {name2}?</translation>
    </message>
    <message>
        <source>Who pays the freight</source>
        <translation>Quién paga el flete</translation>
    </message>
    <message>
        <source>Whole number of {length} digits</source>
        <translation>Número entero de {length} dígitos</translation>
    </message>
    <message>
        <source>Will be acknowledged</source>
        <translation>Se acusará recibo</translation>
    </message>
    <message>
        <source>Will be changed in Acumatica</source>
        <translation>Se cambiarán en Acumatica</translation>
    </message>
    <message>
        <source>Will be created in Acumatica</source>
        <translation>Se crearán en Acumatica</translation>
    </message>
    <message>
        <source>Will be left alone</source>
        <translation>Se dejarán como están</translation>
    </message>
    <message>
        <source>Will leave for Cleo</source>
        <translation>Saldrán para Cleo</translation>
    </message>
    <message>
        <source>Will wait for your look</source>
        <translation>Esperarán que los revise</translation>
    </message>
    <message>
        <source>With a warning</source>
        <translation>Con advertencia</translation>
    </message>
    <message>
        <source>With {name}, {form} is no form of the flow {value}.</source>
        <translation>Con {name}, {form} no es una forma del flujo {value}.</translation>
    </message>
    <message>
        <source>Without it Acumatica cannot be reached.</source>
        <translation>Sin él no se puede llegar a Acumatica.</translation>
    </message>
    <message>
        <source>Without it the partner could not be told apart or written to.</source>
        <translation>Sin ella no se podría distinguir al socio ni escribirle.</translation>
    </message>
    <message>
        <source>Without the lock two syncs could take the same document twice. Some network drives have no locks.</source>
        <translation>Sin el bloqueo, dos sincronizaciones podrían tomar el mismo documento dos veces. Algunas unidades de red no tienen bloqueos.</translation>
    </message>
    <message>
        <source>Works with the practice world instead of the real connections.</source>
        <translation>Trabaja con el mundo de práctica en lugar de las conexiones reales.</translation>
    </message>
    <message>
        <source>Would have passed</source>
        <translation>Habrían pasado</translation>
    </message>
    <message>
        <source>Write &quot;{password}&quot; there; the password itself is asked for or taken from the environment.</source>
        <translation>Escriba ahí &quot;{password}&quot;; la contraseña misma se pide o se toma del entorno.</translation>
    </message>
    <message>
        <source>Write a role or a name of at most {longest_name} characters.</source>
        <translation>Escriba una función o un nombre de {longest_name} caracteres como máximo.</translation>
    </message>
    <message>
        <source>Write in doubt</source>
        <translation>Escritura en duda</translation>
    </message>
    <message>
        <source>Write one sentence and press Set aside again.</source>
        <translation>Escriba una frase y pulse Apartar de nuevo.</translation>
    </message>
    <message>
        <source>Write one sentence, for example: promotion week, the buyer confirmed it by phone.</source>
        <translation>Escriba una frase, por ejemplo: semana de promoción, el comprador lo confirmó por teléfono.</translation>
    </message>
    <message>
        <source>Write one sentence.</source>
        <translation>Escriba una frase.</translation>
    </message>
    <message>
        <source>Write the X12 code of this unit on the sheet of {name}.</source>
        <translation>Escriba el código X12 de esta unidad en la ficha de {name}.</translation>
    </message>
    <message>
        <source>Write the tenant as the sign-in page lists it.</source>
        <translation>Escriba el tenant como aparece en la página de inicio de sesión.</translation>
    </message>
    <message>
        <source>Write {decided} as the tenant, or copy the client id from the Connected Applications of {wanted}.</source>
        <translation>Escriba {decided} como tenant, o copie el client id del formulario Connected Applications de {wanted}.</translation>
    </message>
    <message>
        <source>Write {forms} as the form.</source>
        <translation>Escriba {forms} como forma.</translation>
    </message>
    <message>
        <source>Write {wanted}.</source>
        <translation>Escriba {wanted}.</translation>
    </message>
    <message>
        <source>Writing {describe}</source>
        <translation>Escribiendo {describe}</translation>
    </message>
    <message>
        <source>Written lines that do not come to the total in Acumatica</source>
        <translation>Líneas escritas que no suman el total de Acumatica</translation>
    </message>
    <message>
        <source>X12 begins with one level for the whole shipment, and the partner&apos;s program left it out.</source>
        <translation>X12 empieza con un nivel para todo el embarque, y el programa del socio lo omitió.</translation>
    </message>
    <message>
        <source>X12 codes are written in capital letters, and the sender&apos;s program wrote small ones.</source>
        <translation>Los códigos X12 se escriben en mayúsculas, y el programa del remitente usó minúsculas.</translation>
    </message>
    <message>
        <source>X12 has no accents, and a character that separates values must not occur in a text.</source>
        <translation>X12 no tiene acentos, y un carácter que separa valores no debe aparecer en un texto.</translation>
    </message>
    <message>
        <source>X12 has no way to mark it as text, and the sender&apos;s program did not replace it.</source>
        <translation>X12 no tiene forma de marcarlo como texto, y el programa del remitente no lo reemplazó.</translation>
    </message>
    <message>
        <source>X12 knows plain letters, digits and signs only; accents and curly quotes come from a word processor.</source>
        <translation>X12 conoce solo letras simples, dígitos y signos; los acentos y las comillas curvas vienen de un procesador de textos.</translation>
    </message>
    <message>
        <source>X12 limits how often it may come, and the sender&apos;s program wrote more.</source>
        <translation>X12 limita cuántas veces puede aparecer, y el programa del remitente escribió más.</translation>
    </message>
    <message>
        <source>X12 lists the codes that may stand here, and this is none of them.</source>
        <translation>X12 tiene una lista de los códigos que pueden ir aquí, y este no es ninguno de ellos.</translation>
    </message>
    <message>
        <source>X12 requires it here, and the sender&apos;s program left it out or it was lost on the way.</source>
        <translation>X12 lo exige aquí, y el programa del remitente lo omitió o se perdió en el camino.</translation>
    </message>
    <message>
        <source>X12 requires it, and the sender&apos;s program left it empty.</source>
        <translation>X12 lo exige, y el programa del remitente lo dejó vacío.</translation>
    </message>
    <message>
        <source>X12 unit {theirs} = {ours}</source>
        <translation>Unidad X12 {theirs} = {ours}</translation>
    </message>
    <message>
        <source>X12 writes dates with eight digits, year first: 20261123 is November 23, 2026.</source>
        <translation>X12 escribe las fechas con ocho dígitos, primero el año: 20261123 es el 23 de noviembre de 2026.</translation>
    </message>
    <message>
        <source>X12 writes times with four to eight digits, hours first, from 0000 to 2359.</source>
        <translation>X12 escribe las horas con cuatro a ocho dígitos, primero la hora, de 0000 a 2359.</translation>
    </message>
    <message>
        <source>X12 writes {form}; the sender&apos;s program wrote something else.</source>
        <translation>X12 escribe {form}; el programa del remitente escribió otra cosa.</translation>
    </message>
    <message>
        <source>Your PO</source>
        <translation>Su OC</translation>
    </message>
    <message>
        <source>Yours is kept: nothing is written</source>
        <translation>Se conserva lo suyo: no se escribe nada</translation>
    </message>
    <message>
        <source>a Harmony mailbox has one way in and one way out</source>
        <translation>un buzón de Harmony tiene una sola entrada y una sola salida</translation>
    </message>
    <message>
        <source>a JSON file</source>
        <translation>un archivo JSON</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>un documento PDF</translation>
    </message>
    <message>
        <source>a UPC</source>
        <translation>un UPC</translation>
    </message>
    <message>
        <source>a ZIP archive or an Office document</source>
        <translation>un archivo ZIP o un documento de Office</translation>
    </message>
    <message>
        <source>a blank</source>
        <translation>un espacio</translation>
    </message>
    <message>
        <source>a case GTIN</source>
        <translation>un GTIN de caja</translation>
    </message>
    <message>
        <source>a character</source>
        <translation>un carácter</translation>
    </message>
    <message>
        <source>a code</source>
        <translation>un código</translation>
    </message>
    <message>
        <source>a compressed file</source>
        <translation>un archivo comprimido</translation>
    </message>
    <message>
        <source>a control character</source>
        <translation>un carácter de control</translation>
    </message>
    <message>
        <source>a copy made before an update of the program</source>
        <translation>una copia hecha antes de actualizar el programa</translation>
    </message>
    <message>
        <source>a day such as 2026-12-01</source>
        <translation>un día como 2026-12-01</translation>
    </message>
    <message>
        <source>a document</source>
        <translation>un documento</translation>
    </message>
    <message>
        <source>a field of the table of lengths, above 0</source>
        <translation>un campo de la tabla de longitudes, mayor que 0</translation>
    </message>
    <message>
        <source>a field such as &apos;Document.AttributeDEPT&apos; or &apos;Details/Transactions.UsrNote&apos;</source>
        <translation>un campo como &apos;Document.AttributeDEPT&apos; o &apos;Details/Transactions.UsrNote&apos;</translation>
    </message>
    <message>
        <source>a finding whose name begins with rules. or partner.</source>
        <translation>un hallazgo cuyo nombre empiece con rules. o partner.</translation>
    </message>
    <message>
        <source>a fingerprint such as &apos;SHA256:&apos; and 43 characters</source>
        <translation>una huella como &apos;SHA256:&apos; y 43 caracteres</translation>
    </message>
    <message>
        <source>a form too: pattern, shortest, longest or most_decimals</source>
        <translation>también una forma: pattern, shortest, longest o most_decimals</translation>
    </message>
    <message>
        <source>a ledger that was replaced by a restore</source>
        <translation>un registro local reemplazado por una restauración</translation>
    </message>
    <message>
        <source>a list of days such as [2026-12-25]</source>
        <translation>una lista de días como [2026-12-25]</translation>
    </message>
    <message>
        <source>a list of texts such as [&quot;UP&quot;, &quot;VN&quot;]</source>
        <translation>una lista de textos como [&quot;UP&quot;, &quot;VN&quot;]</translation>
    </message>
    <message>
        <source>a loop comes more often than it may</source>
        <translation>un bucle aparece más veces de las permitidas</translation>
    </message>
    <message>
        <source>a method, a path and statuses such as &apos;GET {p}/folders/{f}/files 200&apos;</source>
        <translation>un método, una ruta y estados como &apos;GET {p}/folders/{f}/files 200&apos;</translation>
    </message>
    <message>
        <source>a name and a version without / ? # % or space</source>
        <translation>un nombre y una versión sin / ? # % ni espacios</translation>
    </message>
    <message>
        <source>a name or a list of names in quotes</source>
        <translation>un nombre o una lista de nombres entre comillas</translation>
    </message>
    <message>
        <source>a name with {name} in it and more</source>
        <translation>un nombre con {name} dentro y algo más</translation>
    </message>
    <message>
        <source>a new secret has signed in</source>
        <translation>un secreto nuevo inició sesión</translation>
    </message>
    <message>
        <source>a newer {noun} {number} came before it was decided, document {id}</source>
        <translation>antes de decidirlo llegó una versión más reciente, {noun} {number}, documento {id}</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un número</translation>
    </message>
    <message>
        <source>a number above zero in quotes, such as &apos;6&apos;</source>
        <translation>un número mayor que cero entre comillas, como &apos;6&apos;</translation>
    </message>
    <message>
        <source>a number of 0 or more</source>
        <translation>un número de 0 o más</translation>
    </message>
    <message>
        <source>a number of at least {minimum}</source>
        <translation>un número de {minimum} o más</translation>
    </message>
    <message>
        <source>a person releases the bill</source>
        <translation>una persona libera la factura por pagar</translation>
    </message>
    <message>
        <source>a person releases the receipt</source>
        <translation>una persona libera la recepción</translation>
    </message>
    <message>
        <source>a port such as 22</source>
        <translation>un puerto como 22</translation>
    </message>
    <message>
        <source>a question came up</source>
        <translation>surgió una pregunta</translation>
    </message>
    <message>
        <source>a regular expression ({error})</source>
        <translation>una expresión regular ({error})</translation>
    </message>
    <message>
        <source>a release such as &apos;004010&apos; or &apos;005010VICS&apos;</source>
        <translation>una versión como &apos;004010&apos; o &apos;005010VICS&apos;</translation>
    </message>
    <message>
        <source>a section [{key}]</source>
        <translation>una sección [{key}]</translation>
    </message>
    <message>
        <source>a section for each entity, such as [{key}.SalesOrder]</source>
        <translation>una sección por cada entidad, como [{key}.SalesOrder]</translation>
    </message>
    <message>
        <source>a security segment at the beginning or the end is missing</source>
        <translation>falta un segmento de seguridad al principio o al final</translation>
    </message>
    <message>
        <source>a segment id such as ITD</source>
        <translation>un identificador de segmento como ITD</translation>
    </message>
    <message>
        <source>a segment that must be there is missing</source>
        <translation>falta un segmento obligatorio</translation>
    </message>
    <message>
        <source>a sign that cannot be shown</source>
        <translation>un signo que no se puede mostrar</translation>
    </message>
    <message>
        <source>a sync was started: {trigger}</source>
        <translation>se inició una sincronización: {trigger}</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>una tabla</translation>
    </message>
    <message>
        <source>a table (CSV)</source>
        <translation>una tabla (CSV)</translation>
    </message>
    <message>
        <source>a table of texts</source>
        <translation>una tabla de textos</translation>
    </message>
    <message>
        <source>a table of texts such as { IA = &quot;0012345&quot; }</source>
        <translation>una tabla de textos como { IA = &quot;0012345&quot; }</translation>
    </message>
    <message>
        <source>a text in a two-byte encoding (UTF-16)</source>
        <translation>un texto en una codificación de dos bytes (UTF-16)</translation>
    </message>
    <message>
        <source>a text in quotes</source>
        <translation>un texto entre comillas</translation>
    </message>
    <message>
        <source>a text of at most {most} characters</source>
        <translation>un texto de {most} caracteres como máximo</translation>
    </message>
    <message>
        <source>a time after that of opens</source>
        <translation>una hora posterior a la de opens</translation>
    </message>
    <message>
        <source>a time such as &apos;08:30&apos;</source>
        <translation>una hora como &apos;08:30&apos;</translation>
    </message>
    <message>
        <source>a version such as &apos;24.200.001&apos;</source>
        <translation>una versión como &apos;24.200.001&apos;</translation>
    </message>
    <message>
        <source>a warning; the document goes on</source>
        <translation>una advertencia; el documento sigue</translation>
    </message>
    <message>
        <source>a web page</source>
        <translation>una página web</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>un número entero</translation>
    </message>
    <message>
        <source>a whole number for each field</source>
        <translation>un número entero para cada campo</translation>
    </message>
    <message>
        <source>a whole number from 0 to {most}</source>
        <translation>un número entero de 0 a {most}</translation>
    </message>
    <message>
        <source>a whole number from 1 on</source>
        <translation>un número entero de 1 en adelante</translation>
    </message>
    <message>
        <source>a whole number from {least} to {most}</source>
        <translation>un número entero de {least} a {most}</translation>
    </message>
    <message>
        <source>a whole number from {minimum} to {maximum}</source>
        <translation>un número entero de {minimum} a {maximum}</translation>
    </message>
    <message>
        <source>a whole number such as 22</source>
        <translation>un número entero como 22</translation>
    </message>
    <message>
        <source>a whole pass has seen both sides since the restore</source>
        <translation>desde la restauración, una pasada completa ya vio ambos lados</translation>
    </message>
    <message>
        <source>a window too: days_before, days_after or both</source>
        <translation>también una ventana: days_before, days_after o ambos</translation>
    </message>
    <message>
        <source>a {noun}</source>
        <translation>{noun}</translation>
    </message>
    <message>
        <source>about a {times}th of the usual</source>
        <translation>alrededor de una {times}.ª parte de lo habitual</translation>
    </message>
    <message>
        <source>about {times} times the usual</source>
        <translation>alrededor de {times} veces lo habitual</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>aceptado</translation>
    </message>
    <message>
        <source>accepted and changed by them</source>
        <translation>aceptado y cambiado por ellos</translation>
    </message>
    <message>
        <source>accepted and shipped</source>
        <translation>aceptado y embarcado</translation>
    </message>
    <message>
        <source>accepted with changes</source>
        <translation>aceptado con cambios</translation>
    </message>
    <message>
        <source>accepted with errors</source>
        <translation>aceptado con errores</translation>
    </message>
    <message>
        <source>accepted, and changed by them</source>
        <translation>aceptado, y modificado por ellos</translation>
    </message>
    <message>
        <source>accepted, date pending</source>
        <translation>aceptado, fecha por definir</translation>
    </message>
    <message>
        <source>acknowledged date</source>
        <translation>fecha confirmada</translation>
    </message>
    <message>
        <source>acknowledged quantity</source>
        <translation>cantidad confirmada</translation>
    </message>
    <message>
        <source>acknowledged twice</source>
        <translation>con dos acuses</translation>
    </message>
    <message>
        <source>acknowledgment</source>
        <translation>acuse</translation>
    </message>
    <message>
        <source>acknowledgment date</source>
        <translation>fecha de la confirmación</translation>
    </message>
    <message>
        <source>acknowledgment for {count}</source>
        <translation>acuse de {count}</translation>
    </message>
    <message>
        <source>acknowledgments</source>
        <translation>acuses</translation>
    </message>
    <message>
        <source>address</source>
        <translation>dirección</translation>
    </message>
    <message>
        <source>adds {named} to the order</source>
        <translation>agrega {named} al pedido</translation>
    </message>
    <message>
        <source>adds {plain} {our_unit} {our_item} to the order</source>
        <translation>agrega {plain} {our_unit} {our_item} al pedido</translation>
    </message>
    <message>
        <source>adds {said}</source>
        <translation>agrega {said}</translation>
    </message>
    <message>
        <source>advice</source>
        <translation>aviso</translation>
    </message>
    <message>
        <source>advices</source>
        <translation>avisos</translation>
    </message>
    <message>
        <source>after</source>
        <translation>después</translation>
    </message>
    <message>
        <source>after your approval {detail}</source>
        <translation>después de su aprobación {detail}</translation>
    </message>
    <message>
        <source>after your approval: {said}</source>
        <translation>después de su aprobación: {said}</translation>
    </message>
    <message>
        <source>afterwards it is not there to be seen</source>
        <translation>después ya no se ve ahí</translation>
    </message>
    <message>
        <source>ahead of</source>
        <translation>adelantado respecto a</translation>
    </message>
    <message>
        <source>all are there</source>
        <translation>están todos</translation>
    </message>
    <message>
        <source>all of them, or none</source>
        <translation>todos ellos, o ninguno</translation>
    </message>
    <message>
        <source>all_of, any_of or order beside it</source>
        <translation>all_of, any_of u order al lado</translation>
    </message>
    <message>
        <source>allowance</source>
        <translation>bonificación</translation>
    </message>
    <message>
        <source>allowance or charge</source>
        <translation>bonificación o cargo</translation>
    </message>
    <message>
        <source>allowance or charge percentage</source>
        <translation>porcentaje de la bonificación o del cargo</translation>
    </message>
    <message>
        <source>allowance or charge quantity</source>
        <translation>cantidad de la bonificación o del cargo</translation>
    </message>
    <message>
        <source>allowance or charge rate</source>
        <translation>tarifa de la bonificación o del cargo</translation>
    </message>
    <message>
        <source>allowance {code} ({name})</source>
        <translation>bonificación {code} ({name})</translation>
    </message>
    <message>
        <source>allowances</source>
        <translation>bonificaciones</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>importe</translation>
    </message>
    <message>
        <source>amount of the allowance or charge</source>
        <translation>importe de la bonificación o del cargo</translation>
    </message>
    <message>
        <source>amount of the charge or allowance</source>
        <translation>importe del cargo o de la bonificación</translation>
    </message>
    <message>
        <source>amount of {name}</source>
        <translation>importe de {name}</translation>
    </message>
    <message>
        <source>amount subject to discount</source>
        <translation>importe sujeto a descuento</translation>
    </message>
    <message>
        <source>amount that the discount counts for</source>
        <translation>importe sobre el que vale el descuento</translation>
    </message>
    <message>
        <source>amount that the percentage is taken of</source>
        <translation>importe del que se toma el porcentaje</translation>
    </message>
    <message>
        <source>amounts in cents here, without a point: 3700 means 37.00</source>
        <translation>aquí importes en centavos, sin punto: 3700 significa 37.00</translation>
    </message>
    <message>
        <source>an EAN</source>
        <translation>un EAN</translation>
    </message>
    <message>
        <source>an EAN of 8 digits</source>
        <translation>un EAN de 8 dígitos</translation>
    </message>
    <message>
        <source>an EDIFACT file</source>
        <translation>un archivo EDIFACT</translation>
    </message>
    <message>
        <source>an X12 file packed for mail (base64)</source>
        <translation>un archivo X12 empacado para correo (base64)</translation>
    </message>
    <message>
        <source>an XML file</source>
        <translation>un archivo XML</translation>
    </message>
    <message>
        <source>an address such as &apos;http://127.0.0.1:8765/acucleo&apos;</source>
        <translation>una dirección como &apos;http://127.0.0.1:8765/acucleo&apos;</translation>
    </message>
    <message>
        <source>an address such as &apos;https://acme.cleointegration.com&apos;</source>
        <translation>una dirección como &apos;https://acme.cleointegration.com&apos;</translation>
    </message>
    <message>
        <source>an address such as &apos;https://erp.example.com/AcumaticaERP&apos;</source>
        <translation>una dirección como &apos;https://erp.example.com/AcumaticaERP&apos;</translation>
    </message>
    <message>
        <source>an amount such as 0.05</source>
        <translation>un importe como 0.05</translation>
    </message>
    <message>
        <source>an earlier pass was cut short between two steps; it goes on from here</source>
        <translation>un paso anterior se interrumpió entre dos operaciones; continúa desde aquí</translation>
    </message>
    <message>
        <source>an earlier pass was cut short, and Acumatica does not have it; it will be written again</source>
        <translation>una pasada anterior se interrumpió, y Acumatica no lo tiene; se escribirá de nuevo</translation>
    </message>
    <message>
        <source>an earlier pass was cut short; the change is compared with the record and repeated where it is missing</source>
        <translation>una pasada anterior se interrumpió; el cambio se compara con el registro y se repite donde falte</translation>
    </message>
    <message>
        <source>an element such as BEG02</source>
        <translation>un elemento como BEG02</translation>
    </message>
    <message>
        <source>an element such as BIG07</source>
        <translation>un elemento como BIG07</translation>
    </message>
    <message>
        <source>an element that must be there is missing</source>
        <translation>falta un elemento obligatorio</translation>
    </message>
    <message>
        <source>an element that others make necessary is missing</source>
        <translation>falta un elemento que otros hacen necesario</translation>
    </message>
    <message>
        <source>an encrypted file</source>
        <translation>un archivo cifrado</translation>
    </message>
    <message>
        <source>an item without a number</source>
        <translation>un artículo sin número</translation>
    </message>
    <message>
        <source>an older Office document</source>
        <translation>un documento de Office antiguo</translation>
    </message>
    <message>
        <source>an unknown sender</source>
        <translation>un remitente desconocido</translation>
    </message>
    <message>
        <source>an {noun}</source>
        <translation>{noun}</translation>
    </message>
    <message>
        <source>and</source>
        <translation>y</translation>
    </message>
    <message>
        <source>and we sent {shown}</source>
        <translation>y enviamos {shown}</translation>
    </message>
    <message>
        <source>and {len} more</source>
        <translation>y {len} más</translation>
    </message>
    <message>
        <source>another date than the rule&apos;s own</source>
        <translation>una fecha distinta de la propia de la regla</translation>
    </message>
    <message>
        <source>another item</source>
        <translation>otro artículo</translation>
    </message>
    <message>
        <source>another process</source>
        <translation>otro proceso</translation>
    </message>
    <message>
        <source>another sync</source>
        <translation>otra sincronización</translation>
    </message>
    <message>
        <source>answer for the whole group</source>
        <translation>respuesta para el grupo completo</translation>
    </message>
    <message>
        <source>answer to a line</source>
        <translation>respuesta a una línea</translation>
    </message>
    <message>
        <source>answer to order</source>
        <translation>respuesta al pedido</translation>
    </message>
    <message>
        <source>answer to the line</source>
        <translation>respuesta a la línea</translation>
    </message>
    <message>
        <source>answered twice</source>
        <translation>contestado dos veces</translation>
    </message>
    <message>
        <source>answered with {code}</source>
        <translation>contestado con {code}</translation>
    </message>
    <message>
        <source>answers file</source>
        <translation>contesta el archivo</translation>
    </message>
    <message>
        <source>answers file {control_number}</source>
        <translation>contesta el archivo {control_number}</translation>
    </message>
    <message>
        <source>answers group</source>
        <translation>contesta el grupo</translation>
    </message>
    <message>
        <source>answers in {elapsed} s</source>
        <translation>contesta en {elapsed} s</translation>
    </message>
    <message>
        <source>answers {sent}</source>
        <translation>contesta {sent}</translation>
    </message>
    <message>
        <source>answers, its key is {session}</source>
        <translation>contesta, su clave es {session}</translation>
    </message>
    <message>
        <source>application advice</source>
        <translation>aviso de aplicación</translation>
    </message>
    <message>
        <source>approved, leaves after the hold</source>
        <translation>aprobado, sale después de la retención</translation>
    </message>
    <message>
        <source>archive beside the backups</source>
        <translation>archivo histórico junto a las copias de seguridad</translation>
    </message>
    <message>
        <source>archive of {stem}: files and records that moved out</source>
        <translation>archivo histórico de {stem}: archivos y registros que se movieron</translation>
    </message>
    <message>
        <source>are English</source>
        <translation>están en inglés</translation>
    </message>
    <message>
        <source>are zero</source>
        <translation>son cero</translation>
    </message>
    <message>
        <source>are {prices}, over {count} items</source>
        <translation>son {prices}, en {count} artículos</translation>
    </message>
    <message>
        <source>as it stands in Acumatica</source>
        <translation>como está en Acumatica</translation>
    </message>
    <message>
        <source>asks for the segment {name}, which our document does not have there</source>
        <translation>pide el segmento {name}, que nuestro documento no tiene ahí</translation>
    </message>
    <message>
        <source>asks for {name}, {there}</source>
        <translation>pide {name}, {there}</translation>
    </message>
    <message>
        <source>at least one code</source>
        <translation>al menos un código</translation>
    </message>
    <message>
        <source>at least one kind of date</source>
        <translation>al menos un tipo de fecha</translation>
    </message>
    <message>
        <source>at least one of {day_names}</source>
        <translation>al menos uno de {day_names}</translation>
    </message>
    <message>
        <source>at least one of {joined} is needed</source>
        <translation>se necesita al menos uno de {joined}</translation>
    </message>
    <message>
        <source>at least one role</source>
        <translation>al menos una función</translation>
    </message>
    <message>
        <source>at least {shortest} characters</source>
        <translation>al menos {shortest} caracteres</translation>
    </message>
    <message>
        <source>at most {longest} characters</source>
        <translation>como máximo {longest} caracteres</translation>
    </message>
    <message>
        <source>at most {longest}, the value of longest</source>
        <translation>{longest} como máximo, el valor de longest</translation>
    </message>
    <message>
        <source>at most {most_decimals} digit after the point</source>
        <translation>como máximo {most_decimals} dígito después del punto</translation>
    </message>
    <message>
        <source>at most {most_decimals} digits after the point</source>
        <translation>como máximo {most_decimals} dígitos después del punto</translation>
    </message>
    <message>
        <source>attempt {attempt_id} cannot go from {outcome} to {outcome2}</source>
        <translation>el intento {attempt_id} no puede pasar de {outcome} a {outcome2}</translation>
    </message>
    <message>
        <source>backordered</source>
        <translation>pendiente de surtir</translation>
    </message>
    <message>
        <source>bag</source>
        <translation>bolsa</translation>
    </message>
    <message>
        <source>basis of the percentage</source>
        <translation>base del porcentaje</translation>
    </message>
    <message>
        <source>basis of the unit price</source>
        <translation>base del precio unitario</translation>
    </message>
    <message>
        <source>before</source>
        <translation>antes</translation>
    </message>
    <message>
        <source>beginning of the document</source>
        <translation>principio del documento</translation>
    </message>
    <message>
        <source>bill</source>
        <translation>factura por pagar</translation>
    </message>
    <message>
        <source>bill-to</source>
        <translation>lugar de facturación</translation>
    </message>
    <message>
        <source>bill-to and ship-to</source>
        <translation>lugar de facturación y de entrega</translation>
    </message>
    <message>
        <source>billed</source>
        <translation>facturada</translation>
    </message>
    <message>
        <source>billed before</source>
        <translation>facturado antes</translation>
    </message>
    <message>
        <source>bills</source>
        <translation>facturas por pagar</translation>
    </message>
    <message>
        <source>bills more than was booked in of</source>
        <translation>factura más de lo que se recibió de</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>bloqueado</translation>
    </message>
    <message>
        <source>blocked by a finding</source>
        <translation>bloqueado por un hallazgo</translation>
    </message>
    <message>
        <source>both, or neither</source>
        <translation>ambos, o ninguno</translation>
    </message>
    <message>
        <source>bottle</source>
        <translation>botella</translation>
    </message>
    <message>
        <source>box</source>
        <translation>caja</translation>
    </message>
    <message>
        <source>buyer</source>
        <translation>comprador</translation>
    </message>
    <message>
        <source>buyer item</source>
        <translation>artículo del comprador</translation>
    </message>
    <message>
        <source>buyer&apos;s catalog number</source>
        <translation>número de catálogo del comprador</translation>
    </message>
    <message>
        <source>buyer&apos;s item number</source>
        <translation>número de artículo del comprador</translation>
    </message>
    <message>
        <source>buyer&apos;s number</source>
        <translation>número del comprador</translation>
    </message>
    <message>
        <source>by invoice {numbers}</source>
        <translation>en la factura {numbers}</translation>
    </message>
    <message>
        <source>by invoice {number}</source>
        <translation>en la factura {number}</translation>
    </message>
    <message>
        <source>by invoices {numbers}</source>
        <translation>en las facturas {numbers}</translation>
    </message>
    <message>
        <source>by reference</source>
        <translation>por referencia</translation>
    </message>
    <message>
        <source>by {actor}</source>
        <translation>por {actor}</translation>
    </message>
    <message>
        <source>came in</source>
        <translation>llegó</translation>
    </message>
    <message>
        <source>came in and wait for your look</source>
        <translation>llegaron y esperan que los revise</translation>
    </message>
    <message>
        <source>can be read</source>
        <translation>se puede leer</translation>
    </message>
    <message>
        <source>can be read; none is there, or none is visible</source>
        <translation>se puede leer; no hay ninguno, o ninguno es visible</translation>
    </message>
    <message>
        <source>cancel-after date</source>
        <translation>fecha límite de cancelación</translation>
    </message>
    <message>
        <source>canceled</source>
        <translation>cancelada</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>cancelada</translation>
    </message>
    <message>
        <source>cancels an order</source>
        <translation>cancela un pedido</translation>
    </message>
    <message>
        <source>cancels every line of which nothing has come</source>
        <translation>cancela cada línea de la que no ha llegado nada</translation>
    </message>
    <message>
        <source>cancels line {number} of the order</source>
        <translation>cancela la línea {number} del pedido</translation>
    </message>
    <message>
        <source>capital letters, digits and hyphens, at most 30</source>
        <translation>mayúsculas, dígitos y guiones, 30 como máximo</translation>
    </message>
    <message>
        <source>carrier</source>
        <translation>transportista</translation>
    </message>
    <message>
        <source>carton</source>
        <translation>caja</translation>
    </message>
    <message>
        <source>carton or pallet number</source>
        <translation>número de caja o tarima</translation>
    </message>
    <message>
        <source>cartons</source>
        <translation>cajas</translation>
    </message>
    <message>
        <source>case</source>
        <translation>caja</translation>
    </message>
    <message>
        <source>case GTIN</source>
        <translation>GTIN de la caja</translation>
    </message>
    <message>
        <source>cases</source>
        <translation>cajas</translation>
    </message>
    <message>
        <source>certain values belong together</source>
        <translation>ciertos valores van juntos</translation>
    </message>
    <message>
        <source>change</source>
        <translation>cambio</translation>
    </message>
    <message>
        <source>changes an order</source>
        <translation>cambia un pedido</translation>
    </message>
    <message>
        <source>charge</source>
        <translation>cargo</translation>
    </message>
    <message>
        <source>charge or allowance</source>
        <translation>cargo o bonificación</translation>
    </message>
    <message>
        <source>charge {code} ({name})</source>
        <translation>cargo {code} ({name})</translation>
    </message>
    <message>
        <source>city</source>
        <translation>ciudad</translation>
    </message>
    <message>
        <source>city of a party</source>
        <translation>ciudad de una parte</translation>
    </message>
    <message>
        <source>clean</source>
        <translation>limpio</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>cerrada</translation>
    </message>
    <message>
        <source>code</source>
        <translation>código</translation>
    </message>
    <message>
        <source>code of the carrier</source>
        <translation>código del transportista</translation>
    </message>
    <message>
        <source>code of the customer</source>
        <translation>código del cliente</translation>
    </message>
    <message>
        <source>code of the description</source>
        <translation>código de la descripción</translation>
    </message>
    <message>
        <source>code of the party</source>
        <translation>código de la parte</translation>
    </message>
    <message>
        <source>code of the ship-to</source>
        <translation>código del lugar de entrega</translation>
    </message>
    <message>
        <source>code {code}</source>
        <translation>código {code}</translation>
    </message>
    <message>
        <source>codes only together with if_element</source>
        <translation>códigos solo junto con if_element</translation>
    </message>
    <message>
        <source>comes {days} after the {date}</source>
        <translation>llega {days} después de la fecha «{date}»</translation>
    </message>
    <message>
        <source>comes {days} before the {date}</source>
        <translation>llega {days} antes de la fecha «{date}»</translation>
    </message>
    <message>
        <source>comes {days} {side} {named}, {other}</source>
        <translation>llega {days} {side} de {named}, {other}</translation>
    </message>
    <message>
        <source>company</source>
        <translation>empresa</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>completada</translation>
    </message>
    <message>
        <source>composite unit of measure</source>
        <translation>unidad de medida compuesta</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>contacto</translation>
    </message>
    <message>
        <source>count and weight of the packages</source>
        <translation>cantidad y peso de los bultos</translation>
    </message>
    <message>
        <source>count of the lines</source>
        <translation>número de líneas</translation>
    </message>
    <message>
        <source>count of the shipped units</source>
        <translation>número de unidades embarcadas</translation>
    </message>
    <message>
        <source>country</source>
        <translation>país</translation>
    </message>
    <message>
        <source>counts as done</source>
        <translation>cuenta como hecho</translation>
    </message>
    <message>
        <source>credit or debit adjustment</source>
        <translation>ajuste de crédito o débito</translation>
    </message>
    <message>
        <source>currency</source>
        <translation>moneda</translation>
    </message>
    <message>
        <source>currency {segment}</source>
        <translation>moneda {segment}</translation>
    </message>
    <message>
        <source>custom</source>
        <translation>personalizado</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>cliente</translation>
    </message>
    <message>
        <source>customer order number</source>
        <translation>número de pedido del cliente</translation>
    </message>
    <message>
        <source>customer part number</source>
        <translation>número de parte del cliente</translation>
    </message>
    <message>
        <source>daily backup</source>
        <translation>copia de seguridad diaria</translation>
    </message>
    <message>
        <source>date</source>
        <translation>fecha</translation>
    </message>
    <message>
        <source>date ({meaning})</source>
        <translation>fecha ({meaning})</translation>
    </message>
    <message>
        <source>date moved</source>
        <translation>fecha cambiada</translation>
    </message>
    <message>
        <source>date of delivery</source>
        <translation>fecha de entrega</translation>
    </message>
    <message>
        <source>date of shipment</source>
        <translation>fecha de embarque</translation>
    </message>
    <message>
        <source>date of the advice</source>
        <translation>fecha del aviso</translation>
    </message>
    <message>
        <source>date of the file</source>
        <translation>fecha del archivo</translation>
    </message>
    <message>
        <source>date of the group</source>
        <translation>fecha del grupo</translation>
    </message>
    <message>
        <source>date of the kind {word}</source>
        <translation>fecha del tipo {word}</translation>
    </message>
    <message>
        <source>date of the ship notice</source>
        <translation>fecha del aviso de embarque</translation>
    </message>
    <message>
        <source>date that the terms count from</source>
        <translation>fecha desde la que cuentan las condiciones</translation>
    </message>
    <message>
        <source>date with qualifier {reader}</source>
        <translation>fecha con calificador {reader}</translation>
    </message>
    <message>
        <source>date {was}, now {became}</source>
        <translation>fecha {was}, ahora {became}</translation>
    </message>
    <message>
        <source>dates up to {days} day</source>
        <translation>fechas hasta {days} día</translation>
    </message>
    <message>
        <source>dates up to {days} days</source>
        <translation>fechas hasta {days} días</translation>
    </message>
    <message>
        <source>day</source>
        <translation>día</translation>
    </message>
    <message>
        <source>days</source>
        <translation>días</translation>
    </message>
    <message>
        <source>days to pay</source>
        <translation>días de plazo</translation>
    </message>
    <message>
        <source>dealt with</source>
        <translation>atendido</translation>
    </message>
    <message>
        <source>decided: {reason}</source>
        <translation>decidido: {reason}</translation>
    </message>
    <message>
        <source>delete files in</source>
        <translation>eliminar archivos de</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>eliminado</translation>
    </message>
    <message>
        <source>delivery schedule</source>
        <translation>programa de entregas</translation>
    </message>
    <message>
        <source>department</source>
        <translation>departamento</translation>
    </message>
    <message>
        <source>description</source>
        <translation>descripción</translation>
    </message>
    <message>
        <source>description of a charge</source>
        <translation>descripción de un cargo</translation>
    </message>
    <message>
        <source>description of line {number}</source>
        <translation>descripción de la línea {number}</translation>
    </message>
    <message>
        <source>description of the charge or allowance</source>
        <translation>descripción del cargo o de la bonificación</translation>
    </message>
    <message>
        <source>description of the item</source>
        <translation>descripción del artículo</translation>
    </message>
    <message>
        <source>description of the reference</source>
        <translation>descripción de la referencia</translation>
    </message>
    <message>
        <source>did not accept the segment {name}</source>
        <translation>no aceptó el segmento {name}</translation>
    </message>
    <message>
        <source>did not accept {thing}</source>
        <translation>no aceptó {thing}</translation>
    </message>
    <message>
        <source>did not expect the segment {name} here</source>
        <translation>no esperaba aquí el segmento {name}</translation>
    </message>
    <message>
        <source>discount</source>
        <translation>descuento</translation>
    </message>
    <message>
        <source>discount amount</source>
        <translation>importe del descuento</translation>
    </message>
    <message>
        <source>discount date</source>
        <translation>fecha de descuento</translation>
    </message>
    <message>
        <source>discount days</source>
        <translation>días de descuento</translation>
    </message>
    <message>
        <source>discount percentage</source>
        <translation>porcentaje de descuento</translation>
    </message>
    <message>
        <source>distribution to stores</source>
        <translation>distribución por tiendas</translation>
    </message>
    <message>
        <source>do not deliver after</source>
        <translation>no entregar después de</translation>
    </message>
    <message>
        <source>do not deliver before</source>
        <translation>no entregar antes de</translation>
    </message>
    <message>
        <source>document</source>
        <translation>documento</translation>
    </message>
    <message>
        <source>document is</source>
        <translation>documento está</translation>
    </message>
    <message>
        <source>document number in the file</source>
        <translation>número del documento en el archivo</translation>
    </message>
    <message>
        <source>document that is answered</source>
        <translation>documento que se contesta</translation>
    </message>
    <message>
        <source>document that it speaks of</source>
        <translation>documento del que habla</translation>
    </message>
    <message>
        <source>document, order or a kind of date such as 011</source>
        <translation>document, order o un tipo de fecha como 011</translation>
    </message>
    <message>
        <source>documents</source>
        <translation>documentos</translation>
    </message>
    <message>
        <source>documents are</source>
        <translation>documentos están</translation>
    </message>
    <message>
        <source>does not know the segment {name}</source>
        <translation>no conoce el segmento {name}</translation>
    </message>
    <message>
        <source>does not say which level it belongs to</source>
        <translation>no dice a qué nivel pertenece</translation>
    </message>
    <message>
        <source>does not take the segment {name} in this kind of document</source>
        <translation>no acepta el segmento {name} en este tipo de documento</translation>
    </message>
    <message>
        <source>dozen</source>
        <translation>docena</translation>
    </message>
    <message>
        <source>drafted anew as document {id}</source>
        <translation>borrador nuevo como documento {id}</translation>
    </message>
    <message>
        <source>due date</source>
        <translation>fecha de vencimiento</translation>
    </message>
    <message>
        <source>due {date}</source>
        <translation>vence el {date}</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>duplicado</translation>
    </message>
    <message>
        <source>each</source>
        <translation>pieza</translation>
    </message>
    <message>
        <source>element {number} of the {spoken_segment}</source>
        <translation>elemento {number} de {spoken_segment}</translation>
    </message>
    <message>
        <source>element {position}</source>
        <translation>elemento {position}</translation>
    </message>
    <message>
        <source>email</source>
        <translation>correo electrónico</translation>
    </message>
    <message>
        <source>end of the document</source>
        <translation>final del documento</translation>
    </message>
    <message>
        <source>envelope ends</source>
        <translation>termina el sobre</translation>
    </message>
    <message>
        <source>estimated arrival</source>
        <translation>llegada estimada</translation>
    </message>
    <message>
        <source>estimated delivery</source>
        <translation>entrega estimada</translation>
    </message>
    <message>
        <source>exactly {shortest} characters</source>
        <translation>exactamente {shortest} caracteres</translation>
    </message>
    <message>
        <source>expected before the goods arrive</source>
        <translation>se espera antes de que llegue la mercancía</translation>
    </message>
    <message>
        <source>expects the segment {name} in another place</source>
        <translation>espera el segmento {name} en otro lugar</translation>
    </message>
    <message>
        <source>external code</source>
        <translation>código externo</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallido</translation>
    </message>
    <message>
        <source>fax</source>
        <translation>fax</translation>
    </message>
    <message>
        <source>fields of the answer: {names}</source>
        <translation>campos de la respuesta: {names}</translation>
    </message>
    <message>
        <source>file</source>
        <translation>archivo</translation>
    </message>
    <message>
        <source>file {name}</source>
        <translation>archivo {name}</translation>
    </message>
    <message>
        <source>files</source>
        <translation>archivos</translation>
    </message>
    <message>
        <source>files will leave</source>
        <translation>archivos saldrán</translation>
    </message>
    <message>
        <source>first run</source>
        <translation>primera ejecución</translation>
    </message>
    <message>
        <source>first {value}, now {value2}</source>
        <translation>primero {value}, ahora {value2}</translation>
    </message>
    <message>
        <source>fits nothing we sent</source>
        <translation>no corresponde a nada que enviamos</translation>
    </message>
    <message>
        <source>fixed by IT</source>
        <translation>fijado por TI</translation>
    </message>
    <message>
        <source>fixed by {actor}</source>
        <translation>corregido por {actor}</translation>
    </message>
    <message>
        <source>for PO {number}</source>
        <translation>para la OC {number}</translation>
    </message>
    <message>
        <source>for a reason that X12 does not list ({code})</source>
        <translation>por un motivo que X12 no tiene en su lista ({code})</translation>
    </message>
    <message>
        <source>for the 2nd time</source>
        <translation>por segunda vez</translation>
    </message>
    <message>
        <source>for the {number}nd time</source>
        <translation>por {number}.ª vez</translation>
    </message>
    <message>
        <source>for the {number}rd time</source>
        <translation>por {number}.ª vez</translation>
    </message>
    <message>
        <source>for the {number}st time</source>
        <translation>por {number}.ª vez</translation>
    </message>
    <message>
        <source>for the {number}th time</source>
        <translation>por {number}.ª vez</translation>
    </message>
    <message>
        <source>for the {times} time</source>
        <translation>por {times}.ª vez</translation>
    </message>
    <message>
        <source>for this document</source>
        <translation>para este documento</translation>
    </message>
    <message>
        <source>for your information; nothing is held back</source>
        <translation>para su información; no se detiene nada</translation>
    </message>
    <message>
        <source>for {seconds} min,</source>
        <translation>durante {seconds} min,</translation>
    </message>
    <message>
        <source>form of the date</source>
        <translation>forma de la fecha</translation>
    </message>
    <message>
        <source>found by asking</source>
        <translation>se encontró al preguntar</translation>
    </message>
    <message>
        <source>found more values in this place than it knows</source>
        <translation>encontró en este lugar más valores de los que conoce</translation>
    </message>
    <message>
        <source>four different characters, and {twin} is {given} too</source>
        <translation>cuatro caracteres distintos, y {twin} también es {given}</translation>
    </message>
    <message>
        <source>freight</source>
        <translation>flete</translation>
    </message>
    <message>
        <source>freight terms</source>
        <translation>condiciones de flete</translation>
    </message>
    <message>
        <source>from a copy of {backup_at} UTC</source>
        <translation>de una copia del {backup_at} UTC</translation>
    </message>
    <message>
        <source>from byte {offset}</source>
        <translation>desde el byte {offset}</translation>
    </message>
    <message>
        <source>fuel surcharge</source>
        <translation>cargo por combustible</translation>
    </message>
    <message>
        <source>further name of a party</source>
        <translation>nombre adicional de una parte</translation>
    </message>
    <message>
        <source>further quantity</source>
        <translation>cantidad adicional</translation>
    </message>
    <message>
        <source>further reference</source>
        <translation>referencia adicional</translation>
    </message>
    <message>
        <source>gallon</source>
        <translation>galón</translation>
    </message>
    <message>
        <source>given out after the backup that was restored</source>
        <translation>asignado después de la copia de seguridad que se restauró</translation>
    </message>
    <message>
        <source>grocery invoice</source>
        <translation>factura de abarrotes</translation>
    </message>
    <message>
        <source>grocery order</source>
        <translation>pedido de abarrotes</translation>
    </message>
    <message>
        <source>grocery order change</source>
        <translation>cambio de pedido de abarrotes</translation>
    </message>
    <message>
        <source>grocery purchase order</source>
        <translation>orden de compra de abarrotes</translation>
    </message>
    <message>
        <source>gross weight</source>
        <translation>peso bruto</translation>
    </message>
    <message>
        <source>group</source>
        <translation>grupo</translation>
    </message>
    <message>
        <source>group ends</source>
        <translation>termina el grupo</translation>
    </message>
    <message>
        <source>group that is answered</source>
        <translation>grupo que se contesta</translation>
    </message>
    <message>
        <source>groups</source>
        <translation>grupos</translation>
    </message>
    <message>
        <source>handed to Cleo</source>
        <translation>entregado a Cleo</translation>
    </message>
    <message>
        <source>has no X12 code</source>
        <translation>no tiene código X12</translation>
    </message>
    <message>
        <source>has no code</source>
        <translation>no tiene código</translation>
    </message>
    <message>
        <source>has no price</source>
        <translation>no tiene precio</translation>
    </message>
    <message>
        <source>has the code {code} ({meaning})</source>
        <translation>tiene el código {code} ({meaning})</translation>
    </message>
    <message>
        <source>has the purpose {purpose}</source>
        <translation>tiene el propósito {purpose}</translation>
    </message>
    <message>
        <source>hash total</source>
        <translation>total de control</translation>
    </message>
    <message>
        <source>held</source>
        <translation>retenido</translation>
    </message>
    <message>
        <source>highest value</source>
        <translation>valor más alto</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>horas</translation>
    </message>
    <message>
        <source>in doubt</source>
        <translation>en duda</translation>
    </message>
    <message>
        <source>inner pack</source>
        <translation>empaque interior</translation>
    </message>
    <message>
        <source>instead {item}</source>
        <translation>en su lugar {item}</translation>
    </message>
    <message>
        <source>internal vendor number</source>
        <translation>número interno de proveedor</translation>
    </message>
    <message>
        <source>inventory advice</source>
        <translation>aviso de inventario</translation>
    </message>
    <message>
        <source>invoice</source>
        <translation>factura</translation>
    </message>
    <message>
        <source>invoice date</source>
        <translation>fecha de la factura</translation>
    </message>
    <message>
        <source>invoice file</source>
        <translation>archivo de factura</translation>
    </message>
    <message>
        <source>invoice line</source>
        <translation>línea de factura</translation>
    </message>
    <message>
        <source>invoice number</source>
        <translation>número de factura</translation>
    </message>
    <message>
        <source>invoice total</source>
        <translation>total de la factura</translation>
    </message>
    <message>
        <source>invoiced</source>
        <translation>facturada</translation>
    </message>
    <message>
        <source>invoiced quantity</source>
        <translation>cantidad facturada</translation>
    </message>
    <message>
        <source>invoices</source>
        <translation>facturas</translation>
    </message>
    <message>
        <source>is an information copy</source>
        <translation>es una copia informativa</translation>
    </message>
    <message>
        <source>is here already</source>
        <translation>ya está aquí</translation>
    </message>
    <message>
        <source>is not a unit of our item {item}, which has {offered}</source>
        <translation>no es una unidad de nuestro artículo {item}, que tiene {offered}</translation>
    </message>
    <message>
        <source>is offered</source>
        <translation>está disponible</translation>
    </message>
    <message>
        <source>is to receive</source>
        <translation>lo debe recibir</translation>
    </message>
    <message>
        <source>is to receive it</source>
        <translation>lo debe recibir</translation>
    </message>
    <message>
        <source>it answers a file that we did not send to this partner</source>
        <translation>contesta un archivo que no enviamos a este socio</translation>
    </message>
    <message>
        <source>it answers an acknowledgment of ours, and those need no answer</source>
        <translation>contesta un acuse nuestro, y esos no necesitan respuesta</translation>
    </message>
    <message>
        <source>it carries {kind} {number}</source>
        <translation>lleva {kind} {number}</translation>
    </message>
    <message>
        <source>it ends too early</source>
        <translation>termina demasiado pronto</translation>
    </message>
    <message>
        <source>it fits nothing we sent</source>
        <translation>no corresponde a nada que enviamos</translation>
    </message>
    <message>
        <source>it fits nothing we sent to this partner</source>
        <translation>no corresponde a nada que enviamos a este socio</translation>
    </message>
    <message>
        <source>it gave no reason (status {status})</source>
        <translation>no dio ningún motivo (estado {status})</translation>
    </message>
    <message>
        <source>it has the name {best}</source>
        <translation>tiene el nombre {best}</translation>
    </message>
    <message>
        <source>it holds no answer</source>
        <translation>no contiene ninguna respuesta</translation>
    </message>
    <message>
        <source>it is described alike</source>
        <translation>tiene una descripción parecida</translation>
    </message>
    <message>
        <source>it is here already</source>
        <translation>ya está aquí</translation>
    </message>
    <message>
        <source>it is not in the form of a vault</source>
        <translation>no tiene la forma de una bóveda</translation>
    </message>
    <message>
        <source>it is not there to be seen</source>
        <translation>no se ve ahí</translation>
    </message>
    <message>
        <source>it may</source>
        <translation>puede</translation>
    </message>
    <message>
        <source>it names nothing we sent</source>
        <translation>no nombra nada que enviamos</translation>
    </message>
    <message>
        <source>it waits for a look</source>
        <translation>espera una revisión</translation>
    </message>
    <message>
        <source>it was cancelled</source>
        <translation>se canceló</translation>
    </message>
    <message>
        <source>it was there already</source>
        <translation>ya estaba ahí</translation>
    </message>
    <message>
        <source>it was written by a newer program</source>
        <translation>lo escribió un programa más reciente</translation>
    </message>
    <message>
        <source>it will be tried again in the next pass</source>
        <translation>se intentará de nuevo en la próxima pasada</translation>
    </message>
    <message>
        <source>item</source>
        <translation>artículo</translation>
    </message>
    <message>
        <source>item level {shown}</source>
        <translation>nivel de artículo {shown}</translation>
    </message>
    <message>
        <source>item number</source>
        <translation>número de artículo</translation>
    </message>
    <message>
        <source>items</source>
        <translation>artículos</translation>
    </message>
    <message>
        <source>its content is wrong</source>
        <translation>su contenido es incorrecto</translation>
    </message>
    <message>
        <source>its control number is used twice in the file</source>
        <translation>su número de control se usa dos veces en el archivo</translation>
    </message>
    <message>
        <source>its control number is used twice in the group</source>
        <translation>su número de control se usa dos veces en el grupo</translation>
    </message>
    <message>
        <source>its control number is wrong</source>
        <translation>su número de control es incorrecto</translation>
    </message>
    <message>
        <source>its control number was used before</source>
        <translation>su número de control ya se había usado</translation>
    </message>
    <message>
        <source>its control numbers differ</source>
        <translation>sus números de control difieren</translation>
    </message>
    <message>
        <source>its count of groups is wrong</source>
        <translation>su número de grupos es incorrecto</translation>
    </message>
    <message>
        <source>its date is wrong</source>
        <translation>su fecha es incorrecta</translation>
    </message>
    <message>
        <source>its files come from {shared}</source>
        <translation>sus archivos vienen de {shared}</translation>
    </message>
    <message>
        <source>its header was changed</source>
        <translation>se cambió su encabezado</translation>
    </message>
    <message>
        <source>its name is like {best}</source>
        <translation>su nombre se parece a {best}</translation>
    </message>
    <message>
        <source>its number is among the partner&apos;s</source>
        <translation>su número está entre los del socio</translation>
    </message>
    <message>
        <source>its ordered quantity</source>
        <translation>su cantidad pedida</translation>
    </message>
    <message>
        <source>its record could be read now</source>
        <translation>ahora se pudo leer su registro</translation>
    </message>
    <message>
        <source>its request for an answer is wrong</source>
        <translation>su solicitud de respuesta es incorrecta</translation>
    </message>
    <message>
        <source>its segment terminator is wrong</source>
        <translation>su terminador de segmento es incorrecto</translation>
    </message>
    <message>
        <source>its separator of components is wrong</source>
        <translation>su separador de componentes es incorrecto</translation>
    </message>
    <message>
        <source>its separator of elements is wrong</source>
        <translation>su separador de elementos es incorrecto</translation>
    </message>
    <message>
        <source>its standard is not supported</source>
        <translation>su estándar no se admite</translation>
    </message>
    <message>
        <source>its standard&apos;s name is wrong</source>
        <translation>el nombre de su estándar es incorrecto</translation>
    </message>
    <message>
        <source>its structure is wrong</source>
        <translation>su estructura es incorrecta</translation>
    </message>
    <message>
        <source>its test flag is wrong</source>
        <translation>su indicador de prueba es incorrecto</translation>
    </message>
    <message>
        <source>its time is wrong</source>
        <translation>su hora es incorrecta</translation>
    </message>
    <message>
        <source>its version is not supported</source>
        <translation>su versión no se admite</translation>
    </message>
    <message>
        <source>its version is wrong</source>
        <translation>su versión es incorrecta</translation>
    </message>
    <message>
        <source>its wanted dates</source>
        <translation>sus fechas solicitadas</translation>
    </message>
    <message>
        <source>keeper of the code</source>
        <translation>quien asigna el código</translation>
    </message>
    <message>
        <source>keeper of the standard</source>
        <translation>quien mantiene el estándar</translation>
    </message>
    <message>
        <source>keeper&apos;s code of the charge or allowance</source>
        <translation>código propio del cargo o de la bonificación</translation>
    </message>
    <message>
        <source>kept as yours</source>
        <translation>se conservó lo suyo</translation>
    </message>
    <message>
        <source>key</source>
        <translation>clave</translation>
    </message>
    <message>
        <source>kilogram</source>
        <translation>kilogramo</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>tipo</translation>
    </message>
    <message>
        <source>kind of allowance or charge</source>
        <translation>tipo de bonificación o cargo</translation>
    </message>
    <message>
        <source>kind of amount</source>
        <translation>tipo de importe</translation>
    </message>
    <message>
        <source>kind of answer</source>
        <translation>tipo de respuesta</translation>
    </message>
    <message>
        <source>kind of authorization</source>
        <translation>tipo de autorización</translation>
    </message>
    <message>
        <source>kind of carton or pallet number</source>
        <translation>tipo de número de caja o tarima</translation>
    </message>
    <message>
        <source>kind of charge</source>
        <translation>tipo de cargo</translation>
    </message>
    <message>
        <source>kind of charge or allowance</source>
        <translation>tipo de cargo o bonificación</translation>
    </message>
    <message>
        <source>kind of code</source>
        <translation>tipo de código</translation>
    </message>
    <message>
        <source>kind of date</source>
        <translation>tipo de fecha</translation>
    </message>
    <message>
        <source>kind of description</source>
        <translation>tipo de descripción</translation>
    </message>
    <message>
        <source>kind of document</source>
        <translation>tipo de documento</translation>
    </message>
    <message>
        <source>kind of freight terms</source>
        <translation>tipo de condiciones de flete</translation>
    </message>
    <message>
        <source>kind of invoice</source>
        <translation>tipo de factura</translation>
    </message>
    <message>
        <source>kind of item number</source>
        <translation>tipo de número de artículo</translation>
    </message>
    <message>
        <source>kind of level</source>
        <translation>tipo de nivel</translation>
    </message>
    <message>
        <source>kind of location code</source>
        <translation>tipo de código de ubicación</translation>
    </message>
    <message>
        <source>kind of measurement</source>
        <translation>tipo de medida</translation>
    </message>
    <message>
        <source>kind of order</source>
        <translation>tipo de pedido</translation>
    </message>
    <message>
        <source>kind of package</source>
        <translation>tipo de empaque</translation>
    </message>
    <message>
        <source>kind of place</source>
        <translation>tipo de lugar</translation>
    </message>
    <message>
        <source>kind of place in the freight terms</source>
        <translation>tipo de lugar en las condiciones de flete</translation>
    </message>
    <message>
        <source>kind of price</source>
        <translation>tipo de precio</translation>
    </message>
    <message>
        <source>kind of reference</source>
        <translation>tipo de referencia</translation>
    </message>
    <message>
        <source>kind of reference number</source>
        <translation>tipo de número de referencia</translation>
    </message>
    <message>
        <source>kind of security</source>
        <translation>tipo de seguridad</translation>
    </message>
    <message>
        <source>kind of tax</source>
        <translation>tipo de impuesto</translation>
    </message>
    <message>
        <source>kind of telephone number or address</source>
        <translation>tipo de teléfono o dirección</translation>
    </message>
    <message>
        <source>kind of terms</source>
        <translation>tipo de condiciones</translation>
    </message>
    <message>
        <source>kind of the answered document</source>
        <translation>tipo del documento contestado</translation>
    </message>
    <message>
        <source>kind of the answered group</source>
        <translation>tipo del grupo contestado</translation>
    </message>
    <message>
        <source>kind of the carrier&apos;s code</source>
        <translation>tipo del código del transportista</translation>
    </message>
    <message>
        <source>kind of the note or reference</source>
        <translation>tipo de la nota o referencia</translation>
    </message>
    <message>
        <source>kind of the party&apos;s code</source>
        <translation>tipo del código de la parte</translation>
    </message>
    <message>
        <source>kind of the receiver&apos;s id</source>
        <translation>tipo de identificador del destinatario</translation>
    </message>
    <message>
        <source>kind of the reference number</source>
        <translation>tipo del número de referencia</translation>
    </message>
    <message>
        <source>kind of the sender&apos;s id</source>
        <translation>tipo de identificador del remitente</translation>
    </message>
    <message>
        <source>kind of trailer or container</source>
        <translation>tipo de remolque o contenedor</translation>
    </message>
    <message>
        <source>kind of transaction</source>
        <translation>tipo de transacción</translation>
    </message>
    <message>
        <source>label number (SSCC)</source>
        <translation>número de etiqueta (SSCC)</translation>
    </message>
    <message>
        <source>ledger: the whole history</source>
        <translation>registro local: todo el historial</translation>
    </message>
    <message>
        <source>ledger: what was written last</source>
        <translation>registro local: lo último que se escribió</translation>
    </message>
    <message>
        <source>left</source>
        <translation>a la izquierda</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>omitido</translation>
    </message>
    <message>
        <source>less</source>
        <translation>menos</translation>
    </message>
    <message>
        <source>less than an hour</source>
        <translation>menos de una hora</translation>
    </message>
    <message>
        <source>level of the shipment</source>
        <translation>nivel del embarque</translation>
    </message>
    <message>
        <source>level that holds this one</source>
        <translation>nivel que contiene a este</translation>
    </message>
    <message>
        <source>line</source>
        <translation>línea</translation>
    </message>
    <message>
        <source>line amount</source>
        <translation>importe de la línea</translation>
    </message>
    <message>
        <source>line count</source>
        <translation>número de líneas</translation>
    </message>
    <message>
        <source>line number</source>
        <translation>número de línea</translation>
    </message>
    <message>
        <source>line {first}</source>
        <translation>línea {first}</translation>
    </message>
    <message>
        <source>line {number}</source>
        <translation>línea {number}</translation>
    </message>
    <message>
        <source>line {number} {field} {was}, now {became}</source>
        <translation>línea {number} {field} {was}, ahora {became}</translation>
    </message>
    <message>
        <source>line {number} {item} {description}</source>
        <translation>línea {number} {item} {description}</translation>
    </message>
    <message>
        <source>line {number} {our_item} was taken out</source>
        <translation>se quitó la línea {number} {our_item}</translation>
    </message>
    <message>
        <source>line {number} {quantity} {our_item} was added</source>
        <translation>se agregó la línea {number} {quantity} {our_item}</translation>
    </message>
    <message>
        <source>line {number},</source>
        <translation>línea {number},</translation>
    </message>
    <message>
        <source>lines</source>
        <translation>líneas</translation>
    </message>
    <message>
        <source>list of quantities for each store</source>
        <translation>lista de cantidades por tienda</translation>
    </message>
    <message>
        <source>location</source>
        <translation>ubicación</translation>
    </message>
    <message>
        <source>location or party code</source>
        <translation>código de ubicación o de parte</translation>
    </message>
    <message>
        <source>lowest value</source>
        <translation>valor más bajo</translation>
    </message>
    <message>
        <source>manufacturer&apos;s number</source>
        <translation>número del fabricante</translation>
    </message>
    <message>
        <source>me</source>
        <translation>yo</translation>
    </message>
    <message>
        <source>measured property</source>
        <translation>propiedad medida</translation>
    </message>
    <message>
        <source>measured value</source>
        <translation>valor medido</translation>
    </message>
    <message>
        <source>measurement</source>
        <translation>medida</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutos</translation>
    </message>
    <message>
        <source>month</source>
        <translation>mes</translation>
    </message>
    <message>
        <source>more</source>
        <translation>más</translation>
    </message>
    <message>
        <source>must not have a</source>
        <translation>no debe llevar</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nombre</translation>
    </message>
    <message>
        <source>name of a party</source>
        <translation>nombre de una parte</translation>
    </message>
    <message>
        <source>name of the contact</source>
        <translation>nombre del contacto</translation>
    </message>
    <message>
        <source>name of the customer</source>
        <translation>nombre del cliente</translation>
    </message>
    <message>
        <source>name of the party</source>
        <translation>nombre de la parte</translation>
    </message>
    <message>
        <source>name of the ship-to</source>
        <translation>nombre del lugar de entrega</translation>
    </message>
    <message>
        <source>name resolution failed</source>
        <translation>no se pudo resolver el nombre</translation>
    </message>
    <message>
        <source>names no price; ours is {plain}</source>
        <translation>no indica precio; el nuestro es {plain}</translation>
    </message>
    <message>
        <source>need you</source>
        <translation>requieren su atención</translation>
    </message>
    <message>
        <source>needs a</source>
        <translation>necesita</translation>
    </message>
    <message>
        <source>needs you</source>
        <translation>requiere su atención</translation>
    </message>
    <message>
        <source>net {days}</source>
        <translation>neto {days}</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>never polled</source>
        <translation>nunca consultado</translation>
    </message>
    <message>
        <source>nine digits</source>
        <translation>nueve dígitos</translation>
    </message>
    <message>
        <source>no SFTP channel was opened</source>
        <translation>no se abrió ningún canal SFTP</translation>
    </message>
    <message>
        <source>no acknowledgment has come in time</source>
        <translation>no llegó ningún acuse a tiempo</translation>
    </message>
    <message>
        <source>no address given</source>
        <translation>no se dio ninguna dirección</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>ninguna respuesta</translation>
    </message>
    <message>
        <source>no answer came</source>
        <translation>no llegó respuesta</translation>
    </message>
    <message>
        <source>no answer came after the file had left, and Cleo does not let us look: {what}</source>
        <translation>no llegó respuesta después de que salió el archivo, y Cleo no nos deja ver: {what}</translation>
    </message>
    <message>
        <source>no answer came after the file had left, and Cleo does not list it: it may have been taken already</source>
        <translation>no llegó respuesta después de que salió el archivo, y Cleo no lo lista: puede que ya lo haya tomado</translation>
    </message>
    <message>
        <source>no answer came after the file had left, and Cleo lists {size} bytes of its {size2}</source>
        <translation>no llegó respuesta después de que salió el archivo, y Cleo lista {size} bytes de sus {size2}</translation>
    </message>
    <message>
        <source>no answer came; Acumatica has the record</source>
        <translation>no llegó respuesta; Acumatica tiene el registro</translation>
    </message>
    <message>
        <source>no code</source>
        <translation>ningún código</translation>
    </message>
    <message>
        <source>no code is given</source>
        <translation>no se da ningún código</translation>
    </message>
    <message>
        <source>no content type</source>
        <translation>sin tipo de contenido</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>ninguna fecha</translation>
    </message>
    <message>
        <source>no day</source>
        <translation>ningún día</translation>
    </message>
    <message>
        <source>no day {side}</source>
        <translation>ningún día {side}</translation>
    </message>
    <message>
        <source>no fields</source>
        <translation>ningún campo</translation>
    </message>
    <message>
        <source>no folder to read</source>
        <translation>ninguna carpeta que leer</translation>
    </message>
    <message>
        <source>no folders yet</source>
        <translation>todavía no hay carpetas</translation>
    </message>
    <message>
        <source>no item</source>
        <translation>ningún artículo</translation>
    </message>
    <message>
        <source>no name given</source>
        <translation>no se dio nombre</translation>
    </message>
    <message>
        <source>no other level</source>
        <translation>ningún otro nivel</translation>
    </message>
    <message>
        <source>no reason</source>
        <translation>ningún motivo</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>no se dio ningún motivo</translation>
    </message>
    <message>
        <source>no reason is given</source>
        <translation>no se da ningún motivo</translation>
    </message>
    <message>
        <source>no ship notice of the order has come</source>
        <translation>no ha llegado ningún aviso de embarque del pedido</translation>
    </message>
    <message>
        <source>no tenant named</source>
        <translation>no se indicó tenant</translation>
    </message>
    <message>
        <source>no token</source>
        <translation>ningún token</translation>
    </message>
    <message>
        <source>no unit that is known</source>
        <translation>ninguna unidad conocida</translation>
    </message>
    <message>
        <source>none are</source>
        <translation>no se ha recibido nada</translation>
    </message>
    <message>
        <source>none of the unit codes that it takes</source>
        <translation>ninguno de los códigos de unidad que acepta</translation>
    </message>
    <message>
        <source>none that it names</source>
        <translation>ninguna que nombre</translation>
    </message>
    <message>
        <source>noon</source>
        <translation>al mediodía</translation>
    </message>
    <message>
        <source>not acknowledged in time</source>
        <translation>sin acuse a tiempo</translation>
    </message>
    <message>
        <source>not an X12 unit code</source>
        <translation>no es un código de unidad X12</translation>
    </message>
    <message>
        <source>not compared with Acumatica yet</source>
        <translation>todavía no se compara con Acumatica</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>sin conexión</translation>
    </message>
    <message>
        <source>not right: {title}</source>
        <translation>no es correcto: {title}</translation>
    </message>
    <message>
        <source>not set up</source>
        <translation>sin configurar</translation>
    </message>
    <message>
        <source>not tried yet</source>
        <translation>todavía no se ha probado</translation>
    </message>
    <message>
        <source>note about a segment</source>
        <translation>nota sobre un segmento</translation>
    </message>
    <message>
        <source>note about an element</source>
        <translation>nota sobre un elemento</translation>
    </message>
    <message>
        <source>note by {actor}</source>
        <translation>nota de {actor}</translation>
    </message>
    <message>
        <source>note or reference</source>
        <translation>nota o referencia</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>nothing else is owed</source>
        <translation>no se debe nada más</translation>
    </message>
    <message>
        <source>nothing had to change</source>
        <translation>no hubo que cambiar nada</translation>
    </message>
    <message>
        <source>nothing is owed to partners before tomorrow 09:00</source>
        <translation>no se debe nada a los socios antes de mañana a las 09:00</translation>
    </message>
    <message>
        <source>nothing of the new version was taken over</source>
        <translation>no se tomó nada de la versión nueva</translation>
    </message>
    <message>
        <source>number</source>
        <translation>número</translation>
    </message>
    <message>
        <source>number of lines</source>
        <translation>número de líneas</translation>
    </message>
    <message>
        <source>number of packages</source>
        <translation>número de bultos</translation>
    </message>
    <message>
        <source>number of segments</source>
        <translation>número de segmentos</translation>
    </message>
    <message>
        <source>number of sets accepted</source>
        <translation>número de documentos aceptados</translation>
    </message>
    <message>
        <source>number of sets received</source>
        <translation>número de documentos recibidos</translation>
    </message>
    <message>
        <source>number of sets sent</source>
        <translation>número de documentos enviados</translation>
    </message>
    <message>
        <source>number of shipped units</source>
        <translation>número de unidades embarcadas</translation>
    </message>
    <message>
        <source>number of the answered document</source>
        <translation>número del documento contestado</translation>
    </message>
    <message>
        <source>number of the answered group</source>
        <translation>número del grupo contestado</translation>
    </message>
    <message>
        <source>number of the credited invoice</source>
        <translation>número de la factura acreditada</translation>
    </message>
    <message>
        <source>number of the level</source>
        <translation>número del nivel</translation>
    </message>
    <message>
        <source>number of the trailer or container</source>
        <translation>número del remolque o contenedor</translation>
    </message>
    <message>
        <source>number of units in a pack</source>
        <translation>número de unidades en un empaque</translation>
    </message>
    <message>
        <source>numbers with digits and at most one point, and without thousands separators</source>
        <translation>números con dígitos y un punto como máximo, sin separadores de miles</translation>
    </message>
    <message>
        <source>of line {number}</source>
        <translation>de la línea {number}</translation>
    </message>
    <message>
        <source>of no kind</source>
        <translation>de ningún tipo</translation>
    </message>
    <message>
        <source>of the order</source>
        <translation>del pedido</translation>
    </message>
    <message>
        <source>of this order</source>
        <translation>de este pedido</translation>
    </message>
    <message>
        <source>of {count}</source>
        <translation>de {count}</translation>
    </message>
    <message>
        <source>of {date}</source>
        <translation>del {date}</translation>
    </message>
    <message>
        <source>on hold</source>
        <translation>retenido</translation>
    </message>
    <message>
        <source>on {date}</source>
        <translation>el {date}</translation>
    </message>
    <message>
        <source>once</source>
        <translation>una vez</translation>
    </message>
    <message>
        <source>one character that is no letter, digit or blank</source>
        <translation>un carácter que no sea letra, dígito ni espacio</translation>
    </message>
    <message>
        <source>one of</source>
        <translation>uno de</translation>
    </message>
    <message>
        <source>one of {actions}</source>
        <translation>uno de {actions}</translation>
    </message>
    <message>
        <source>one of {kinds}</source>
        <translation>uno de {kinds}</translation>
    </message>
    <message>
        <source>one of {severities}</source>
        <translation>uno de {severities}</translation>
    </message>
    <message>
        <source>one or more segments are in error</source>
        <translation>uno o más segmentos tienen errores</translation>
    </message>
    <message>
        <source>one that is here</source>
        <translation>uno que ya está aquí</translation>
    </message>
    <message>
        <source>one to nine digits</source>
        <translation>de uno a nueve dígitos</translation>
    </message>
    <message>
        <source>only one of {joined} may be there</source>
        <translation>solo puede estar uno de {joined}</translation>
    </message>
    <message>
        <source>only {KIND}, for acknowledgments have no other rule</source>
        <translation>solo {KIND}, porque los acuses no tienen otra regla</translation>
    </message>
    <message>
        <source>only {plain} are</source>
        <translation>solo hay {plain}</translation>
    </message>
    <message>
        <source>or</source>
        <translation>o</translation>
    </message>
    <message>
        <source>order</source>
        <translation>pedido</translation>
    </message>
    <message>
        <source>order answer</source>
        <translation>respuesta al pedido</translation>
    </message>
    <message>
        <source>order answers</source>
        <translation>respuestas a pedidos</translation>
    </message>
    <message>
        <source>order date</source>
        <translation>fecha del pedido</translation>
    </message>
    <message>
        <source>order file</source>
        <translation>archivo de pedido</translation>
    </message>
    <message>
        <source>order level {shown}</source>
        <translation>nivel de pedido {shown}</translation>
    </message>
    <message>
        <source>order line</source>
        <translation>línea de pedido</translation>
    </message>
    <message>
        <source>order number</source>
        <translation>número de pedido</translation>
    </message>
    <message>
        <source>order that was shipped</source>
        <translation>pedido que se embarcó</translation>
    </message>
    <message>
        <source>order total</source>
        <translation>total del pedido</translation>
    </message>
    <message>
        <source>order {number}</source>
        <translation>pedido {number}</translation>
    </message>
    <message>
        <source>order {number} was placed with it</source>
        <translation>a él se le hizo el pedido {number}</translation>
    </message>
    <message>
        <source>ordered</source>
        <translation>pedida</translation>
    </message>
    <message>
        <source>ordered quantity</source>
        <translation>cantidad pedida</translation>
    </message>
    <message>
        <source>orders</source>
        <translation>pedidos</translation>
    </message>
    <message>
        <source>our code</source>
        <translation>nuestro código</translation>
    </message>
    <message>
        <source>our item</source>
        <translation>nuestro artículo</translation>
    </message>
    <message>
        <source>our order {number}</source>
        <translation>nuestro pedido {number}</translation>
    </message>
    <message>
        <source>our own mark, by which the record is found again</source>
        <translation>nuestra propia marca, con la que se encuentra de nuevo el registro</translation>
    </message>
    <message>
        <source>our price is {plain}</source>
        <translation>nuestro precio es {plain}</translation>
    </message>
    <message>
        <source>ours to make, when the goods have shipped</source>
        <translation>nos toca hacerla cuando se embarque la mercancía</translation>
    </message>
    <message>
        <source>outside the program</source>
        <translation>fuera del programa</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>vencido</translation>
    </message>
    <message>
        <source>pack details</source>
        <translation>detalles del empaque</translation>
    </message>
    <message>
        <source>pack level {shown}</source>
        <translation>nivel de caja {shown}</translation>
    </message>
    <message>
        <source>pack size</source>
        <translation>tamaño del empaque</translation>
    </message>
    <message>
        <source>package</source>
        <translation>empaque</translation>
    </message>
    <message>
        <source>packages</source>
        <translation>bultos</translation>
    </message>
    <message>
        <source>pallet</source>
        <translation>tarima</translation>
    </message>
    <message>
        <source>pallets</source>
        <translation>tarimas</translation>
    </message>
    <message>
        <source>part of an assortment</source>
        <translation>parte de un surtido</translation>
    </message>
    <message>
        <source>part that is too much</source>
        <translation>parte que sobra</translation>
    </message>
    <message>
        <source>partly accepted</source>
        <translation>aceptado en parte</translation>
    </message>
    <message>
        <source>partly shipped, rest backordered</source>
        <translation>embarcado en parte, el resto pendiente de surtir</translation>
    </message>
    <message>
        <source>partner</source>
        <translation>socio</translation>
    </message>
    <message>
        <source>partner code</source>
        <translation>código del socio</translation>
    </message>
    <message>
        <source>partner&apos;s code</source>
        <translation>código del socio</translation>
    </message>
    <message>
        <source>party whose currency it is</source>
        <translation>parte de quien es la moneda</translation>
    </message>
    <message>
        <source>party {role}</source>
        <translation>parte {role}</translation>
    </message>
    <message>
        <source>password</source>
        <translation>contraseña</translation>
    </message>
    <message>
        <source>percent</source>
        <translation>por ciento</translation>
    </message>
    <message>
        <source>percentage of the charge or allowance</source>
        <translation>porcentaje del cargo o de la bonificación</translation>
    </message>
    <message>
        <source>period</source>
        <translation>período</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>teléfono</translation>
    </message>
    <message>
        <source>piece</source>
        <translation>pieza</translation>
    </message>
    <message>
        <source>place in the freight terms</source>
        <translation>lugar en las condiciones de flete</translation>
    </message>
    <message>
        <source>place of the element</source>
        <translation>lugar del elemento</translation>
    </message>
    <message>
        <source>places to ship to</source>
        <translation>lugares de entrega</translation>
    </message>
    <message>
        <source>postal code</source>
        <translation>código postal</translation>
    </message>
    <message>
        <source>pound</source>
        <translation>libra</translation>
    </message>
    <message>
        <source>pounds</source>
        <translation>libras</translation>
    </message>
    <message>
        <source>prepared by IT</source>
        <translation>preparado por TI</translation>
    </message>
    <message>
        <source>preset {preset}, {count} own setting</source>
        <translation>configuración {preset}, {count} ajuste propio</translation>
    </message>
    <message>
        <source>price</source>
        <translation>precio</translation>
    </message>
    <message>
        <source>price basis</source>
        <translation>base del precio</translation>
    </message>
    <message>
        <source>price changed</source>
        <translation>precio cambiado</translation>
    </message>
    <message>
        <source>prices</source>
        <translation>precios</translation>
    </message>
    <message>
        <source>prices up to {said}</source>
        <translation>precios hasta {said}</translation>
    </message>
    <message>
        <source>private key.</source>
        <translation>clave privada.</translation>
    </message>
    <message>
        <source>process {process}</source>
        <translation>proceso {process}</translation>
    </message>
    <message>
        <source>product activity</source>
        <translation>actividad de producto</translation>
    </message>
    <message>
        <source>production</source>
        <translation>producción</translation>
    </message>
    <message>
        <source>promised</source>
        <translation>prometida</translation>
    </message>
    <message>
        <source>promised date</source>
        <translation>fecha prometida</translation>
    </message>
    <message>
        <source>property</source>
        <translation>propiedad</translation>
    </message>
    <message>
        <source>purchase order</source>
        <translation>orden de compra</translation>
    </message>
    <message>
        <source>purchase order change</source>
        <translation>cambio de orden de compra</translation>
    </message>
    <message>
        <source>purchase order number</source>
        <translation>número de orden de compra</translation>
    </message>
    <message>
        <source>purchase order update</source>
        <translation>actualización de orden de compra</translation>
    </message>
    <message>
        <source>purchase orders</source>
        <translation>órdenes de compra</translation>
    </message>
    <message>
        <source>purpose of the answer</source>
        <translation>propósito de la respuesta</translation>
    </message>
    <message>
        <source>purpose of the document</source>
        <translation>propósito del documento</translation>
    </message>
    <message>
        <source>purpose of the invoice</source>
        <translation>propósito de la factura</translation>
    </message>
    <message>
        <source>purpose of the order</source>
        <translation>propósito del pedido</translation>
    </message>
    <message>
        <source>purpose of the ship notice</source>
        <translation>propósito del aviso de embarque</translation>
    </message>
    <message>
        <source>puts {ours} into line {number} of the order</source>
        <translation>pone {ours} en la línea {number} del pedido</translation>
    </message>
    <message>
        <source>puts {substitute} into line {number} of the order</source>
        <translation>pone {substitute} en la línea {number} del pedido</translation>
    </message>
    <message>
        <source>quantities up to {said}</source>
        <translation>cantidades hasta {said}</translation>
    </message>
    <message>
        <source>quantity</source>
        <translation>cantidad</translation>
    </message>
    <message>
        <source>quantity changed</source>
        <translation>cantidad cambiada</translation>
    </message>
    <message>
        <source>quantity for store {store}</source>
        <translation>cantidad para la tienda {store}</translation>
    </message>
    <message>
        <source>quantity of the charge or allowance</source>
        <translation>cantidad del cargo o de la bonificación</translation>
    </message>
    <message>
        <source>quantity times price</source>
        <translation>cantidad por precio</translation>
    </message>
    <message>
        <source>question open</source>
        <translation>pregunta abierta</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>en cola</translation>
    </message>
    <message>
        <source>quiet hours</source>
        <translation>horas de silencio</translation>
    </message>
    <message>
        <source>rate of the charge or allowance</source>
        <translation>tarifa del cargo o de la bonificación</translation>
    </message>
    <message>
        <source>ready to leave</source>
        <translation>listo para salir</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>motivo</translation>
    </message>
    <message>
        <source>reason {note}</source>
        <translation>motivo {note}</translation>
    </message>
    <message>
        <source>received</source>
        <translation>recibido</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>referencia</translation>
    </message>
    <message>
        <source>reference number</source>
        <translation>número de referencia</translation>
    </message>
    <message>
        <source>reference {qualifier}</source>
        <translation>referencia {qualifier}</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>rechazó</translation>
    </message>
    <message>
        <source>refused by the partner, and written anew as document {id}</source>
        <translation>rechazado por el socio, y escrito de nuevo como documento {id}</translation>
    </message>
    <message>
        <source>refused {thing}, which has a character or a form that it does not take</source>
        <translation>rechazó {thing}, que tiene un carácter o una forma que no acepta</translation>
    </message>
    <message>
        <source>refused {thing}, which has too many parts</source>
        <translation>rechazó {thing}, que tiene demasiadas partes</translation>
    </message>
    <message>
        <source>refused {thing}, which is none of the codes that it takes</source>
        <translation>rechazó {thing}, que no es ninguno de los códigos que acepta</translation>
    </message>
    <message>
        <source>refused {thing}, which is none of the unit codes that it takes</source>
        <translation>rechazó {thing}, que no es ninguno de los códigos de unidad que acepta</translation>
    </message>
    <message>
        <source>refused {thing}, which is not an X12 unit code</source>
        <translation>rechazó {thing}, que no es un código de unidad X12</translation>
    </message>
    <message>
        <source>refused {thing}, which is repeated too often</source>
        <translation>rechazó {thing}, que se repite demasiadas veces</translation>
    </message>
    <message>
        <source>refused {thing}, which is too long for it</source>
        <translation>rechazó {thing}, que le resulta demasiado largo</translation>
    </message>
    <message>
        <source>refused {thing}, which is too short for it</source>
        <translation>rechazó {thing}, que le resulta demasiado corto</translation>
    </message>
    <message>
        <source>refused {thing}, which it cannot read as a date</source>
        <translation>rechazó {thing}, que no puede leer como fecha</translation>
    </message>
    <message>
        <source>refused {thing}, which it cannot read as a time</source>
        <translation>rechazó {thing}, que no puede leer como hora</translation>
    </message>
    <message>
        <source>refused {thing}, which may not stand beside its neighbour</source>
        <translation>rechazó {thing}, que no puede estar junto a su vecino</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rechazado</translation>
    </message>
    <message>
        <source>rejected, because it could not be decrypted</source>
        <translation>rechazado, porque no se pudo descifrar</translation>
    </message>
    <message>
        <source>rejected, because its authentication code does not fit</source>
        <translation>rechazado, porque su código de autenticación no corresponde</translation>
    </message>
    <message>
        <source>rejected, because its security could not be verified</source>
        <translation>rechazado, porque no se pudo verificar su seguridad</translation>
    </message>
    <message>
        <source>rejected, item unknown</source>
        <translation>rechazado, artículo desconocido</translation>
    </message>
    <message>
        <source>rejected, not available</source>
        <translation>rechazado, no disponible</translation>
    </message>
    <message>
        <source>rejected, not on contract</source>
        <translation>rechazado, fuera de contrato</translation>
    </message>
    <message>
        <source>rejected, unit</source>
        <translation>rechazado, unidad</translation>
    </message>
    <message>
        <source>release number</source>
        <translation>número de liberación</translation>
    </message>
    <message>
        <source>released</source>
        <translation>liberada</translation>
    </message>
    <message>
        <source>remit-to</source>
        <translation>pagar a</translation>
    </message>
    <message>
        <source>rendered again before it was sent</source>
        <translation>generado de nuevo antes de enviarse</translation>
    </message>
    <message>
        <source>rendered again; no upload under it arrived</source>
        <translation>generado de nuevo; no llegó ninguna subida con él</translation>
    </message>
    <message>
        <source>renewed without the password</source>
        <translation>se renueva sin la contraseña</translation>
    </message>
    <message>
        <source>replaced by a newer one</source>
        <translation>reemplazado por uno más reciente</translation>
    </message>
    <message>
        <source>replaces an order</source>
        <translation>reemplaza un pedido</translation>
    </message>
    <message>
        <source>replayed by {actor}</source>
        <translation>ejecutado de nuevo por {actor}</translation>
    </message>
    <message>
        <source>request for an answer</source>
        <translation>solicitud de respuesta</translation>
    </message>
    <message>
        <source>request id {request_id}</source>
        <translation>identificador de solicitud {request_id}</translation>
    </message>
    <message>
        <source>requested date</source>
        <translation>fecha solicitada</translation>
    </message>
    <message>
        <source>requested delivery date</source>
        <translation>fecha de entrega solicitada</translation>
    </message>
    <message>
        <source>requested ship date</source>
        <translation>fecha de embarque solicitada</translation>
    </message>
    <message>
        <source>rest</source>
        <translation>resto</translation>
    </message>
    <message>
        <source>review</source>
        <translation>en revisión</translation>
    </message>
    <message>
        <source>right</source>
        <translation>a la derecha</translation>
    </message>
    <message>
        <source>role of a party</source>
        <translation>función de una parte</translation>
    </message>
    <message>
        <source>role of the contact</source>
        <translation>función del contacto</translation>
    </message>
    <message>
        <source>role of the party</source>
        <translation>función de la parte</translation>
    </message>
    <message>
        <source>route</source>
        <translation>ruta</translation>
    </message>
    <message>
        <source>run again</source>
        <translation>ejecutado de nuevo</translation>
    </message>
    <message>
        <source>run again as it was approved</source>
        <translation>ejecutado de nuevo tal como se aprobó</translation>
    </message>
    <message>
        <source>sales condition</source>
        <translation>condición de venta</translation>
    </message>
    <message>
        <source>sales order</source>
        <translation>pedido de venta</translation>
    </message>
    <message>
        <source>sales orders</source>
        <translation>pedidos de venta</translation>
    </message>
    <message>
        <source>says that it belongs to level {shown}, which does not come before it</source>
        <translation>dice que pertenece al nivel {shown}, que no va antes de él</translation>
    </message>
    <message>
        <source>scheduled date</source>
        <translation>fecha programada</translation>
    </message>
    <message>
        <source>scheduled delivery</source>
        <translation>entrega programada</translation>
    </message>
    <message>
        <source>scheduled quantity</source>
        <translation>cantidad programada</translation>
    </message>
    <message>
        <source>second line</source>
        <translation>segunda línea</translation>
    </message>
    <message>
        <source>segment</source>
        <translation>segmento</translation>
    </message>
    <message>
        <source>segment position</source>
        <translation>posición del segmento</translation>
    </message>
    <message>
        <source>segment {position} ({segment})</source>
        <translation>segmento {position} ({segment})</translation>
    </message>
    <message>
        <source>segment {position} ({segment}), element {position2}</source>
        <translation>segmento {position} ({segment}), elemento {position2}</translation>
    </message>
    <message>
        <source>segment {segment} ({known})</source>
        <translation>segmento {segment} ({known})</translation>
    </message>
    <message>
        <source>segment {shown}</source>
        <translation>segmento {shown}</translation>
    </message>
    <message>
        <source>segment {shown} ({name})</source>
        <translation>segmento {shown} ({name})</translation>
    </message>
    <message>
        <source>segments</source>
        <translation>segmentos</translation>
    </message>
    <message>
        <source>seller</source>
        <translation>vendedor</translation>
    </message>
    <message>
        <source>send files to</source>
        <translation>enviar archivos a</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>enviándose</translation>
    </message>
    <message>
        <source>sends advice</source>
        <translation>envía un aviso</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>enviado</translation>
    </message>
    <message>
        <source>sent it</source>
        <translation>lo envió</translation>
    </message>
    <message>
        <source>set aside</source>
        <translation>apartado</translation>
    </message>
    <message>
        <source>set aside before the restore</source>
        <translation>apartado antes de la restauración</translation>
    </message>
    <message>
        <source>set by you</source>
        <translation>fijado por usted</translation>
    </message>
    <message>
        <source>sets the price of line {number} to {plain}</source>
        <translation>pone el precio de la línea {number} en {plain}</translation>
    </message>
    <message>
        <source>sets the promised date of line {number} to {day}</source>
        <translation>pone la fecha prometida de la línea {number} en {day}</translation>
    </message>
    <message>
        <source>sets the promised date of line {number} to {promised}</source>
        <translation>pone la fecha prometida de la línea {number} en {promised}</translation>
    </message>
    <message>
        <source>sets the quantity of line {number} to the {plain} that have left</source>
        <translation>pone la cantidad de la línea {number} en los {plain} que ya salieron</translation>
    </message>
    <message>
        <source>sets the quantity of line {number} to {plain}</source>
        <translation>pone la cantidad de la línea {number} en {plain}</translation>
    </message>
    <message>
        <source>sets the {name} {where} to {theirs}</source>
        <translation>pone {name} {where} en {theirs}</translation>
    </message>
    <message>
        <source>setting aside was undone</source>
        <translation>se deshizo el apartado</translation>
    </message>
    <message>
        <source>ship no later than</source>
        <translation>embarcar a más tardar</translation>
    </message>
    <message>
        <source>ship not before</source>
        <translation>no embarcar antes de</translation>
    </message>
    <message>
        <source>ship notice</source>
        <translation>aviso de embarque</translation>
    </message>
    <message>
        <source>ship notice date</source>
        <translation>fecha del aviso de embarque</translation>
    </message>
    <message>
        <source>ship notices</source>
        <translation>avisos de embarque</translation>
    </message>
    <message>
        <source>ship-to</source>
        <translation>lugar de entrega</translation>
    </message>
    <message>
        <source>ship-to address</source>
        <translation>dirección de entrega</translation>
    </message>
    <message>
        <source>ship-to address,</source>
        <translation>dirección de entrega,</translation>
    </message>
    <message>
        <source>ship-to name</source>
        <translation>nombre del lugar de entrega</translation>
    </message>
    <message>
        <source>ship-to {place}</source>
        <translation>lugar de entrega {place}</translation>
    </message>
    <message>
        <source>ship-to {was}, now {became}</source>
        <translation>lugar de entrega {was}, ahora {became}</translation>
    </message>
    <message>
        <source>shipment</source>
        <translation>embarque</translation>
    </message>
    <message>
        <source>shipment level {shown}</source>
        <translation>nivel de embarque {shown}</translation>
    </message>
    <message>
        <source>shipment number</source>
        <translation>número de embarque</translation>
    </message>
    <message>
        <source>shipped</source>
        <translation>embarcada</translation>
    </message>
    <message>
        <source>shipped date</source>
        <translation>fecha de embarque</translation>
    </message>
    <message>
        <source>shipped date {date}</source>
        <translation>fecha de embarque {date}</translation>
    </message>
    <message>
        <source>shipped quantity</source>
        <translation>cantidad embarcada</translation>
    </message>
    <message>
        <source>shipped units</source>
        <translation>unidades embarcadas</translation>
    </message>
    <message>
        <source>shipped weight</source>
        <translation>peso embarcado</translation>
    </message>
    <message>
        <source>should be a table of settings</source>
        <translation>debería ser una tabla de ajustes</translation>
    </message>
    <message>
        <source>should be a text in quotes</source>
        <translation>debe ser un texto entre comillas</translation>
    </message>
    <message>
        <source>should be a whole number</source>
        <translation>debe ser un número entero</translation>
    </message>
    <message>
        <source>should be at least {ge}</source>
        <translation>debe ser {ge} como mínimo</translation>
    </message>
    <message>
        <source>should be at most {le}</source>
        <translation>debe ser {le} como máximo</translation>
    </message>
    <message>
        <source>should be true or false</source>
        <translation>debe ser true o false</translation>
    </message>
    <message>
        <source>should be {either}</source>
        <translation>debe ser {either}</translation>
    </message>
    <message>
        <source>sign for allowance or charge</source>
        <translation>indicador de bonificación o cargo</translation>
    </message>
    <message>
        <source>sign whether other levels follow below</source>
        <translation>indicador de si siguen otros niveles</translation>
    </message>
    <message>
        <source>sign-in refused</source>
        <translation>inicio de sesión rechazado</translation>
    </message>
    <message>
        <source>signed in</source>
        <translation>sesión iniciada</translation>
    </message>
    <message>
        <source>signed in, {sign_in}</source>
        <translation>sesión iniciada, {sign_in}</translation>
    </message>
    <message>
        <source>since {date}</source>
        <translation>desde {date}</translation>
    </message>
    <message>
        <source>since {since}</source>
        <translation>desde {since}</translation>
    </message>
    <message>
        <source>size</source>
        <translation>tamaño</translation>
    </message>
    <message>
        <source>size of the item</source>
        <translation>tamaño del artículo</translation>
    </message>
    <message>
        <source>socket is closed</source>
        <translation>la conexión está cerrada</translation>
    </message>
    <message>
        <source>speaks of {named}</source>
        <translation>habla de {named}</translation>
    </message>
    <message>
        <source>standard of the file</source>
        <translation>estándar del archivo</translation>
    </message>
    <message>
        <source>state</source>
        <translation>estado</translation>
    </message>
    <message>
        <source>stated amount</source>
        <translation>importe indicado</translation>
    </message>
    <message>
        <source>statement of carrier and route</source>
        <translation>datos de transportista y ruta</translation>
    </message>
    <message>
        <source>statement of pack and size</source>
        <translation>datos de empaque y tamaño</translation>
    </message>
    <message>
        <source>statement of packages and weight</source>
        <translation>datos de bultos y peso</translation>
    </message>
    <message>
        <source>statement of the freight terms</source>
        <translation>datos de las condiciones de flete</translation>
    </message>
    <message>
        <source>statement of the terms</source>
        <translation>datos de las condiciones de pago</translation>
    </message>
    <message>
        <source>status {status}</source>
        <translation>estado {status}</translation>
    </message>
    <message>
        <source>status {what}</source>
        <translation>estado {what}</translation>
    </message>
    <message>
        <source>stock keeping number</source>
        <translation>número de inventario (SKU)</translation>
    </message>
    <message>
        <source>stops the document until somebody decides</source>
        <translation>detiene el documento hasta que alguien decida</translation>
    </message>
    <message>
        <source>street</source>
        <translation>calle</translation>
    </message>
    <message>
        <source>street of a party</source>
        <translation>calle de una parte</translation>
    </message>
    <message>
        <source>substituted</source>
        <translation>sustituido</translation>
    </message>
    <message>
        <source>sum of the lines</source>
        <translation>suma de las líneas</translation>
    </message>
    <message>
        <source>sum of the quantities</source>
        <translation>suma de las cantidades</translation>
    </message>
    <message>
        <source>sums up to {said}</source>
        <translation>importes hasta {said}</translation>
    </message>
    <message>
        <source>superseded</source>
        <translation>reemplazado</translation>
    </message>
    <message>
        <source>tables that begin with [[{inside}]]</source>
        <translation>tablas que empiezan con [[{inside}]]</translation>
    </message>
    <message>
        <source>tables that begin with [[{key}]]</source>
        <translation>tablas que empiezan con [[{key}]]</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>recuperado</translation>
    </message>
    <message>
        <source>takes line {number} out</source>
        <translation>quita la línea {number}</translation>
    </message>
    <message>
        <source>takes the part that begins with {name} less often</source>
        <translation>acepta menos veces la parte que empieza con {name}</translation>
    </message>
    <message>
        <source>takes the segment {name} less often</source>
        <translation>acepta menos veces el segmento {name}</translation>
    </message>
    <message>
        <source>tare level {shown}</source>
        <translation>nivel de tarima {shown}</translation>
    </message>
    <message>
        <source>tax</source>
        <translation>impuesto</translation>
    </message>
    <message>
        <source>tax amount</source>
        <translation>importe del impuesto</translation>
    </message>
    <message>
        <source>tax percentage</source>
        <translation>porcentaje del impuesto</translation>
    </message>
    <message>
        <source>taxed amount</source>
        <translation>base gravada</translation>
    </message>
    <message>
        <source>telephone number or address</source>
        <translation>teléfono o dirección</translation>
    </message>
    <message>
        <source>tenant {tenant}</source>
        <translation>tenant {tenant}</translation>
    </message>
    <message>
        <source>terms</source>
        <translation>condiciones</translation>
    </message>
    <message>
        <source>terms of payment</source>
        <translation>condiciones de pago</translation>
    </message>
    <message>
        <source>test</source>
        <translation>prueba</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texto</translation>
    </message>
    <message>
        <source>text message</source>
        <translation>mensaje de texto</translation>
    </message>
    <message>
        <source>text of a note</source>
        <translation>texto de una nota</translation>
    </message>
    <message>
        <source>the Acumatica connection</source>
        <translation>la conexión de Acumatica</translation>
    </message>
    <message>
        <source>the Cleo connection</source>
        <translation>la conexión de Cleo</translation>
    </message>
    <message>
        <source>the Cleo profile</source>
        <translation>el perfil de Cleo</translation>
    </message>
    <message>
        <source>the address of the site (instance_url)</source>
        <translation>la dirección del sitio (instance_url)</translation>
    </message>
    <message>
        <source>the address up to the virtual directory, without what follows it in the browser</source>
        <translation>la dirección hasta el directorio virtual, sin lo que le sigue en el navegador</translation>
    </message>
    <message>
        <source>the answer had status {status}</source>
        <translation>la respuesta tenía el estado {status}</translation>
    </message>
    <message>
        <source>the answer took too long</source>
        <translation>la respuesta tardó demasiado</translation>
    </message>
    <message>
        <source>the authorization is wrong</source>
        <translation>la autorización es incorrecta</translation>
    </message>
    <message>
        <source>the authorization qualifier is wrong</source>
        <translation>el calificador de autorización es incorrecto</translation>
    </message>
    <message>
        <source>the body broke off</source>
        <translation>el contenido se cortó</translation>
    </message>
    <message>
        <source>the calendar ends before the answer is due</source>
        <translation>el calendario termina antes de que venza la respuesta</translation>
    </message>
    <message>
        <source>the connection was changed</source>
        <translation>la conexión se cambió</translation>
    </message>
    <message>
        <source>the connection was tested</source>
        <translation>la conexión se probó</translation>
    </message>
    <message>
        <source>the connection was tested and works</source>
        <translation>la conexión se probó y funciona</translation>
    </message>
    <message>
        <source>the control number is missing or wrong</source>
        <translation>el número de control falta o es incorrecto</translation>
    </message>
    <message>
        <source>the control number of the group is not written as it should be</source>
        <translation>el número de control del grupo no está escrito como debe ser</translation>
    </message>
    <message>
        <source>the control numbers at its beginning and end differ</source>
        <translation>los números de control de su principio y final difieren</translation>
    </message>
    <message>
        <source>the customer&apos;s price is kept</source>
        <translation>se conserva el precio del cliente</translation>
    </message>
    <message>
        <source>the date cannot be read</source>
        <translation>la fecha no se puede leer</translation>
    </message>
    <message>
        <source>the decrypted text is not in order</source>
        <translation>el texto descifrado no está en orden</translation>
    </message>
    <message>
        <source>the element may not stand beside another one that is there</source>
        <translation>el elemento no puede estar junto a otro que está ahí</translation>
    </message>
    <message>
        <source>the encrypted message does not have the stated length</source>
        <translation>el mensaje cifrado no tiene la longitud indicada</translation>
    </message>
    <message>
        <source>the end of the document is missing</source>
        <translation>falta el final del documento</translation>
    </message>
    <message>
        <source>the end of the group is missing</source>
        <translation>falta el final del grupo</translation>
    </message>
    <message>
        <source>the entry {name} does not fit</source>
        <translation>la entrada {name} no cuadra</translation>
    </message>
    <message>
        <source>the environment</source>
        <translation>el entorno</translation>
    </message>
    <message>
        <source>the file is removed again and again</source>
        <translation>el archivo se quita una y otra vez</translation>
    </message>
    <message>
        <source>the file on disk is not the one that was written</source>
        <translation>el archivo en el disco no es el que se escribió</translation>
    </message>
    <message>
        <source>the first part of the address, such as &apos;acme&apos;</source>
        <translation>la primera parte de la dirección, como &apos;acme&apos;</translation>
    </message>
    <message>
        <source>the form {pattern}</source>
        <translation>la forma {pattern}</translation>
    </message>
    <message>
        <source>the goods left on {shipped_on}</source>
        <translation>la mercancía salió el {shipped_on}</translation>
    </message>
    <message>
        <source>the group was {words}, and this document is not named</source>
        <translation>el grupo fue {words}, y este documento no se nombra</translation>
    </message>
    <message>
        <source>the hold is over</source>
        <translation>terminó la retención</translation>
    </message>
    <message>
        <source>the item {numbers}, which is none of ours</source>
        <translation>el artículo {numbers}, que no es ninguno de los nuestros</translation>
    </message>
    <message>
        <source>the item&apos;s usual warehouse</source>
        <translation>el almacén habitual del artículo</translation>
    </message>
    <message>
        <source>the kind of document cannot be told</source>
        <translation>no se puede saber el tipo de documento</translation>
    </message>
    <message>
        <source>the ledger was restored from a copy of {since} UTC, and this document may have left between then and {until} UTC; look it up at Cleo or ask the partner, then settle it</source>
        <translation>el registro local se restauró de una copia del {since} UTC, y este documento pudo haber salido entre entonces y el {until} UTC; búsquelo en Cleo o pregunte al socio, y después resuélvalo</translation>
    </message>
    <message>
        <source>the ledger was restored, and which numbers were used since is not known</source>
        <translation>el registro local se restauró, y no se sabe qué números se usaron desde entonces</translation>
    </message>
    <message>
        <source>the lines</source>
        <translation>las líneas</translation>
    </message>
    <message>
        <source>the list of endpoints</source>
        <translation>la lista de endpoints</translation>
    </message>
    <message>
        <source>the message authentication code does not fit</source>
        <translation>el código de autenticación del mensaje no corresponde</translation>
    </message>
    <message>
        <source>the name of a computer such as &apos;sftp.example.com&apos;</source>
        <translation>el nombre de una computadora como &apos;sftp.example.com&apos;</translation>
    </message>
    <message>
        <source>the name of a time zone such as America/Chicago</source>
        <translation>el nombre de una zona horaria como America/Chicago</translation>
    </message>
    <message>
        <source>the name of the SFTP server (host)</source>
        <translation>el nombre del servidor SFTP (host)</translation>
    </message>
    <message>
        <source>the name of the endpoint</source>
        <translation>el nombre del endpoint</translation>
    </message>
    <message>
        <source>the name of the header for the code (auth.otp.name)</source>
        <translation>el nombre del encabezado para el código (auth.otp.name)</translation>
    </message>
    <message>
        <source>the note of the line</source>
        <translation>la nota de la línea</translation>
    </message>
    <message>
        <source>the number of documents is not the stated one</source>
        <translation>el número de documentos no es el indicado</translation>
    </message>
    <message>
        <source>the number of segments is not the stated one</source>
        <translation>el número de segmentos no es el indicado</translation>
    </message>
    <message>
        <source>the order is kept</source>
        <translation>se conserva el pedido</translation>
    </message>
    <message>
        <source>the order that the bill fits</source>
        <translation>el pedido al que corresponde la factura por pagar</translation>
    </message>
    <message>
        <source>the order that was shipped</source>
        <translation>el pedido que se embarcó</translation>
    </message>
    <message>
        <source>the partner file</source>
        <translation>el archivo del socio</translation>
    </message>
    <message>
        <source>the partner has acknowledged it</source>
        <translation>el socio acusó recibo</translation>
    </message>
    <message>
        <source>the partner sheet</source>
        <translation>la ficha del socio</translation>
    </message>
    <message>
        <source>the partner&apos;s code</source>
        <translation>el código del socio</translation>
    </message>
    <message>
        <source>the partner&apos;s system refused the file: {reason}</source>
        <translation>el sistema del socio rechazó el archivo: {reason}</translation>
    </message>
    <message>
        <source>the place is free again</source>
        <translation>el lugar quedó libre de nuevo</translation>
    </message>
    <message>
        <source>the practice connection was set up</source>
        <translation>se configuró la conexión de práctica</translation>
    </message>
    <message>
        <source>the question is answered</source>
        <translation>la pregunta está contestada</translation>
    </message>
    <message>
        <source>the receiver is unknown</source>
        <translation>el destinatario es desconocido</translation>
    </message>
    <message>
        <source>the receiver&apos;s id is wrong</source>
        <translation>el identificador del destinatario es incorrecto</translation>
    </message>
    <message>
        <source>the receiver&apos;s qualifier is wrong</source>
        <translation>el calificador del destinatario es incorrecto</translation>
    </message>
    <message>
        <source>the renaming could not be finished</source>
        <translation>no se pudo terminar el cambio de nombre</translation>
    </message>
    <message>
        <source>the replaced ledger knows that it was sent on {known} UTC as {known2}</source>
        <translation>el registro local reemplazado sabe que se envió el {known} UTC como {known2}</translation>
    </message>
    <message>
        <source>the replaced ledger knows that it was sent on {sent_at} UTC as {file_name}</source>
        <translation>el registro local reemplazado sabe que se envió el {sent_at} UTC como {file_name}</translation>
    </message>
    <message>
        <source>the second line of the address</source>
        <translation>la segunda línea de la dirección</translation>
    </message>
    <message>
        <source>the section secret_env</source>
        <translation>la sección secret_env</translation>
    </message>
    <message>
        <source>the security information is wrong</source>
        <translation>la información de seguridad es incorrecta</translation>
    </message>
    <message>
        <source>the security qualifier is wrong</source>
        <translation>el calificador de seguridad es incorrecto</translation>
    </message>
    <message>
        <source>the security that was asked for is not offered</source>
        <translation>no se ofrece la seguridad que se pidió</translation>
    </message>
    <message>
        <source>the segment comes more often than it may</source>
        <translation>el segmento aparece más veces de las permitidas</translation>
    </message>
    <message>
        <source>the segment does not belong to this document</source>
        <translation>el segmento no corresponde a este documento</translation>
    </message>
    <message>
        <source>the segment has elements in error</source>
        <translation>el segmento tiene elementos con errores</translation>
    </message>
    <message>
        <source>the segment {segment} ({known})</source>
        <translation>el segmento {segment} ({known})</translation>
    </message>
    <message>
        <source>the segments are not in the right order</source>
        <translation>los segmentos no están en el orden correcto</translation>
    </message>
    <message>
        <source>the sender&apos;s id is wrong</source>
        <translation>el identificador del remitente es incorrecto</translation>
    </message>
    <message>
        <source>the sender&apos;s qualifier is wrong</source>
        <translation>el calificador del remitente es incorrecto</translation>
    </message>
    <message>
        <source>the session goes on, as set</source>
        <translation>la sesión continúa, como está configurado</translation>
    </message>
    <message>
        <source>the settings</source>
        <translation>los ajustes</translation>
    </message>
    <message>
        <source>the shares of its stores</source>
        <translation>las partes de sus tiendas</translation>
    </message>
    <message>
        <source>the shipment is noted</source>
        <translation>se anota el embarque</translation>
    </message>
    <message>
        <source>the sum of the lines</source>
        <translation>la suma de las líneas</translation>
    </message>
    <message>
        <source>the system&apos;s keyring ({getattr})</source>
        <translation>el llavero del sistema ({getattr})</translation>
    </message>
    <message>
        <source>the tenant or the address (base_url)</source>
        <translation>el tenant o la dirección (base_url)</translation>
    </message>
    <message>
        <source>the time cannot be read</source>
        <translation>la hora no se puede leer</translation>
    </message>
    <message>
        <source>the user</source>
        <translation>el usuario</translation>
    </message>
    <message>
        <source>the user name</source>
        <translation>el nombre de usuario</translation>
    </message>
    <message>
        <source>the value has a character that may not stand there</source>
        <translation>el valor tiene un carácter que no puede estar ahí</translation>
    </message>
    <message>
        <source>the value has more parts than it may have</source>
        <translation>el valor tiene más partes de las permitidas</translation>
    </message>
    <message>
        <source>the value is none of the codes that they take</source>
        <translation>el valor no es ninguno de los códigos que aceptan</translation>
    </message>
    <message>
        <source>the value is repeated more often than it may be</source>
        <translation>el valor se repite más veces de las permitidas</translation>
    </message>
    <message>
        <source>the value is too long</source>
        <translation>el valor es demasiado largo</translation>
    </message>
    <message>
        <source>the value is too short</source>
        <translation>el valor es demasiado corto</translation>
    </message>
    <message>
        <source>the vault file</source>
        <translation>el archivo de la bóveda</translation>
    </message>
    <message>
        <source>the vendor&apos;s answer</source>
        <translation>la respuesta del proveedor</translation>
    </message>
    <message>
        <source>the whole group was accepted</source>
        <translation>se aceptó el grupo completo</translation>
    </message>
    <message>
        <source>the whole group was rejected</source>
        <translation>se rechazó el grupo completo</translation>
    </message>
    <message>
        <source>the window</source>
        <translation>la ventana</translation>
    </message>
    <message>
        <source>the {kind} connection</source>
        <translation>la conexión con {kind}</translation>
    </message>
    <message>
        <source>the {known}</source>
        <translation>el dato «{known}»</translation>
    </message>
    <message>
        <source>the {name}</source>
        <translation>el dato «{name}»</translation>
    </message>
    <message>
        <source>the {spoken_element} ({segment_id})</source>
        <translation>el dato «{spoken_element}» ({segment_id})</translation>
    </message>
    <message>
        <source>the {words} (segment {shown})</source>
        <translation>la parte «{words}» (segmento {shown})</translation>
    </message>
    <message>
        <source>their code</source>
        <translation>su código</translation>
    </message>
    <message>
        <source>their item</source>
        <translation>su artículo</translation>
    </message>
    <message>
        <source>then signs in again</source>
        <translation>después inicia sesión de nuevo</translation>
    </message>
    <message>
        <source>there are more elements than the segment may have</source>
        <translation>hay más elementos de los que puede tener el segmento</translation>
    </message>
    <message>
        <source>there is nothing wrong with it</source>
        <translation>no tiene nada incorrecto</translation>
    </message>
    <message>
        <source>they did not expect this segment here</source>
        <translation>no esperaban aquí este segmento</translation>
    </message>
    <message>
        <source>they do not know the implementation guide that the document names</source>
        <translation>no conocen la guía de implementación que nombra el documento</translation>
    </message>
    <message>
        <source>they do not know the name of the authentication key</source>
        <translation>no conocen el nombre de la clave de autenticación</translation>
    </message>
    <message>
        <source>they do not know the name of the encryption key</source>
        <translation>no conocen el nombre de la clave de cifrado</translation>
    </message>
    <message>
        <source>they do not know the originator of the secured document</source>
        <translation>no conocen al emisor del documento protegido</translation>
    </message>
    <message>
        <source>they do not know the originator of the secured group</source>
        <translation>no conocen al emisor del grupo protegido</translation>
    </message>
    <message>
        <source>they do not know the recipient of the secured document</source>
        <translation>no conocen al destinatario del documento protegido</translation>
    </message>
    <message>
        <source>they do not know the recipient of the secured group</source>
        <translation>no conocen al destinatario del grupo protegido</translation>
    </message>
    <message>
        <source>they do not know this segment</source>
        <translation>no conocen este segmento</translation>
    </message>
    <message>
        <source>they do not support secured documents</source>
        <translation>no admiten documentos protegidos</translation>
    </message>
    <message>
        <source>they do not support secured groups</source>
        <translation>no admiten grupos protegidos</translation>
    </message>
    <message>
        <source>they do not take this kind of document</source>
        <translation>no aceptan este tipo de documento</translation>
    </message>
    <message>
        <source>they do not take this kind of group</source>
        <translation>no aceptan este tipo de grupo</translation>
    </message>
    <message>
        <source>they do not take this version</source>
        <translation>no aceptan esta versión</translation>
    </message>
    <message>
        <source>they used {value}</source>
        <translation>ellos usaron {value}</translation>
    </message>
    <message>
        <source>this amount in ten-thousandths, without a point: 370000 means 37.00</source>
        <translation>este importe en diezmilésimas, sin punto: 370000 significa 37.00</translation>
    </message>
    <message>
        <source>this kind of document does not belong in its group</source>
        <translation>este tipo de documento no corresponde a su grupo</translation>
    </message>
    <message>
        <source>though only {plain} were ordered</source>
        <translation>aunque solo se pidieron {plain}</translation>
    </message>
    <message>
        <source>time</source>
        <translation>hora</translation>
    </message>
    <message>
        <source>time of the file</source>
        <translation>hora del archivo</translation>
    </message>
    <message>
        <source>time of the group</source>
        <translation>hora del grupo</translation>
    </message>
    <message>
        <source>time of the ship notice</source>
        <translation>hora del aviso de embarque</translation>
    </message>
    <message>
        <source>time zone</source>
        <translation>zona horaria</translation>
    </message>
    <message>
        <source>to review</source>
        <translation>por revisar</translation>
    </message>
    <message>
        <source>to {folder}</source>
        <translation>a {folder}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>today, document, order or a kind of date such as 011</source>
        <translation>today, document, order o un tipo de fecha como 011</translation>
    </message>
    <message>
        <source>tomorrow noon</source>
        <translation>mañana al mediodía</translation>
    </message>
    <message>
        <source>took</source>
        <translation>aceptó</translation>
    </message>
    <message>
        <source>top of the invoice with its number and date</source>
        <translation>encabezado de la factura con su número y fecha</translation>
    </message>
    <message>
        <source>top of the order answer with the order&apos;s number and date</source>
        <translation>encabezado de la respuesta al pedido con número y fecha del pedido</translation>
    </message>
    <message>
        <source>top of the order with its number and date</source>
        <translation>encabezado del pedido con su número y fecha</translation>
    </message>
    <message>
        <source>top of the ship notice with its number and date</source>
        <translation>encabezado del aviso de embarque con su número y fecha</translation>
    </message>
    <message>
        <source>total</source>
        <translation>total</translation>
    </message>
    <message>
        <source>total after discount</source>
        <translation>total después de descuento</translation>
    </message>
    <message>
        <source>total quantity</source>
        <translation>cantidad total</translation>
    </message>
    <message>
        <source>total {quantity}, now {quantity2}</source>
        <translation>total {quantity}, ahora {quantity2}</translation>
    </message>
    <message>
        <source>total, cents</source>
        <translation>total, centavos</translation>
    </message>
    <message>
        <source>town</source>
        <translation>ciudad</translation>
    </message>
    <message>
        <source>trading partner</source>
        <translation>socio comercial</translation>
    </message>
    <message>
        <source>trailer or container</source>
        <translation>remolque o contenedor</translation>
    </message>
    <message>
        <source>trailer {number}</source>
        <translation>remolque {number}</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true o false</translation>
    </message>
    <message>
        <source>two letters or digits such as ZZ or 08</source>
        <translation>dos letras o dígitos como ZZ u 08</translation>
    </message>
    <message>
        <source>type of document</source>
        <translation>tipo de documento</translation>
    </message>
    <message>
        <source>type of trailer or container</source>
        <translation>tipo de remolque o contenedor</translation>
    </message>
    <message>
        <source>unchecked</source>
        <translation>sin revisar</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>unidad</translation>
    </message>
    <message>
        <source>unit price</source>
        <translation>precio unitario</translation>
    </message>
    <message>
        <source>units</source>
        <translation>unidades</translation>
    </message>
    <message>
        <source>unknown item</source>
        <translation>artículo desconocido</translation>
    </message>
    <message>
        <source>unknown partner</source>
        <translation>socio desconocido</translation>
    </message>
    <message>
        <source>unknown user</source>
        <translation>usuario desconocido</translation>
    </message>
    <message>
        <source>unmatched</source>
        <translation>sin correspondencia</translation>
    </message>
    <message>
        <source>unnamed</source>
        <translation>sin nombre</translation>
    </message>
    <message>
        <source>unreadable file</source>
        <translation>archivo ilegible</translation>
    </message>
    <message>
        <source>until then it can be taken back</source>
        <translation>hasta entonces se puede recuperar</translation>
    </message>
    <message>
        <source>user</source>
        <translation>usuario</translation>
    </message>
    <message>
        <source>vault: encrypted secrets</source>
        <translation>bóveda: secretos cifrados</translation>
    </message>
    <message>
        <source>vendor</source>
        <translation>proveedor</translation>
    </message>
    <message>
        <source>vendor invoice</source>
        <translation>factura del proveedor</translation>
    </message>
    <message>
        <source>vendor invoices</source>
        <translation>facturas de proveedor</translation>
    </message>
    <message>
        <source>vendor number</source>
        <translation>número de proveedor</translation>
    </message>
    <message>
        <source>vendor part number</source>
        <translation>número de parte del proveedor</translation>
    </message>
    <message>
        <source>vendor reference</source>
        <translation>referencia del proveedor</translation>
    </message>
    <message>
        <source>vendor&apos;s catalog number</source>
        <translation>número de catálogo del proveedor</translation>
    </message>
    <message>
        <source>vendor&apos;s item number</source>
        <translation>número de artículo del proveedor</translation>
    </message>
    <message>
        <source>vendor&apos;s number</source>
        <translation>número del proveedor</translation>
    </message>
    <message>
        <source>vendor&apos;s style</source>
        <translation>estilo del proveedor</translation>
    </message>
    <message>
        <source>verdict on a document</source>
        <translation>veredicto sobre un documento</translation>
    </message>
    <message>
        <source>verdict on the document</source>
        <translation>veredicto sobre el documento</translation>
    </message>
    <message>
        <source>verdict on the whole group</source>
        <translation>veredicto sobre el grupo completo</translation>
    </message>
    <message>
        <source>version of the file</source>
        <translation>versión del archivo</translation>
    </message>
    <message>
        <source>wait for your look</source>
        <translation>esperan que los revise</translation>
    </message>
    <message>
        <source>wait for {handler}</source>
        <translation>esperan a {handler}</translation>
    </message>
    <message>
        <source>wait in the Outbox</source>
        <translation>esperan en la Bandeja de salida</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>waits for its acknowledgment</source>
        <translation>espera su acuse</translation>
    </message>
    <message>
        <source>waits for review</source>
        <translation>espera revisión</translation>
    </message>
    <message>
        <source>waived by {actor}</source>
        <translation>dejado pasar por {actor}</translation>
    </message>
    <message>
        <source>warnings</source>
        <translation>con advertencias</translation>
    </message>
    <message>
        <source>was made</source>
        <translation>se creó</translation>
    </message>
    <message>
        <source>was ordered at {plain}</source>
        <translation>se pidió a {plain}</translation>
    </message>
    <message>
        <source>way of transport</source>
        <translation>medio de transporte</translation>
    </message>
    <message>
        <source>way the charge or allowance is settled</source>
        <translation>forma en que se liquida el cargo o la bonificación</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>peso</translation>
    </message>
    <message>
        <source>what every record of this kind is written with</source>
        <translation>con lo que se escribe cada registro de este tipo</translation>
    </message>
    <message>
        <source>what was odd is so no more</source>
        <translation>lo inusual ya no lo es</translation>
    </message>
    <message>
        <source>what was written does not read back</source>
        <translation>lo que se escribió no se lee igual</translation>
    </message>
    <message>
        <source>where {first} is given, at least one of {joined} must be given too</source>
        <translation>donde se da {first}, también se debe dar al menos uno de {joined}</translation>
    </message>
    <message>
        <source>where {first} is given, {joined} must be given too</source>
        <translation>donde se da {first}, también se debe dar {joined}</translation>
    </message>
    <message>
        <source>where {first} is given, {others} must be given too</source>
        <translation>donde se da {first}, también se debe dar {others}</translation>
    </message>
    <message>
        <source>which our document does not have there</source>
        <translation>que nuestro documento no tiene ahí</translation>
    </message>
    <message>
        <source>who pays the freight</source>
        <translation>quién paga el flete</translation>
    </message>
    <message>
        <source>whole numbers with digits only, without a point and without thousands separators</source>
        <translation>números enteros solo con dígitos, sin punto y sin separadores de miles</translation>
    </message>
    <message>
        <source>will be created</source>
        <translation>se crearán</translation>
    </message>
    <message>
        <source>will be tried again</source>
        <translation>se intentará de nuevo</translation>
    </message>
    <message>
        <source>will be updated</source>
        <translation>se actualizarán</translation>
    </message>
    <message>
        <source>without a code</source>
        <translation>sin código</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>sin nombre</translation>
    </message>
    <message>
        <source>without a number</source>
        <translation>sin número</translation>
    </message>
    <message>
        <source>without number</source>
        <translation>sin número</translation>
    </message>
    <message>
        <source>write to</source>
        <translation>escribir en</translation>
    </message>
    <message>
        <source>writing</source>
        <translation>escribiéndose</translation>
    </message>
    <message>
        <source>written</source>
        <translation>escrito</translation>
    </message>
    <message>
        <source>written to Acumatica</source>
        <translation>escrito en Acumatica</translation>
    </message>
    <message>
        <source>year</source>
        <translation>año</translation>
    </message>
    <message>
        <source>your code</source>
        <translation>su código</translation>
    </message>
    <message>
        <source>{answered} answered in {days} days, {late} late or overdue.</source>
        <translation>{answered} contestados en {days} días, {late} tarde o vencidos.</translation>
    </message>
    <message>
        <source>{asked} questions come before the next sync</source>
        <translation>Hay {asked} preguntas antes de la próxima sincronización</translation>
    </message>
    <message>
        <source>{asking} wait with a question now</source>
        <translation>{asking} esperan ahora con una pregunta</translation>
    </message>
    <message>
        <source>{asking} waits with a question now</source>
        <translation>{asking} espera ahora con una pregunta</translation>
    </message>
    <message>
        <source>{called} of the {noun}</source>
        <translation>{called} de {noun}</translation>
    </message>
    <message>
        <source>{choice}; it is remembered for {partner}.</source>
        <translation>{choice}; se recuerda para {partner}.</translation>
    </message>
    <message>
        <source>{clean} clean, {warned} with a warning</source>
        <translation>{clean} limpios, {warned} con advertencia</translation>
    </message>
    <message>
        <source>{clocks} waits for {several} (997) of ours</source>
        <translation>{clocks} espera {several} (997) nuestros</translation>
    </message>
    <message>
        <source>{code} ({name})</source>
        <translation>{code} ({name})</translation>
    </message>
    <message>
        <source>{code} ({name}) number {number}</source>
        <translation>{code} ({name}) número {number}</translation>
    </message>
    <message>
        <source>{count} changed {noun}s in Acumatica</source>
        <translation>{count} documentos cambiados en Acumatica ({noun})</translation>
    </message>
    <message>
        <source>{count} control numbers were given out since; they are not used again.</source>
        <translation>{count} números de control se asignaron desde entonces; no se usan de nuevo.</translation>
    </message>
    <message>
        <source>{count} cross-reference from {name}</source>
        <translation>{count} referencia cruzada de {name}</translation>
    </message>
    <message>
        <source>{count} cross-references from {name}</source>
        <translation>{count} referencias cruzadas de {name}</translation>
    </message>
    <message>
        <source>{count} cross-references taken out</source>
        <translation>{count} referencias cruzadas quitadas</translation>
    </message>
    <message>
        <source>{count} day</source>
        <translation>{count} día</translation>
    </message>
    <message>
        <source>{count} days</source>
        <translation>{count} días</translation>
    </message>
    <message>
        <source>{count} difference decided. It is carried out with the next sync.</source>
        <translation>{count} diferencia decidida. Se aplica con la próxima sincronización.</translation>
    </message>
    <message>
        <source>{count} difference of the {describe} decided</source>
        <translation>{count} diferencia decidida: {describe}</translation>
    </message>
    <message>
        <source>{count} difference of the {describe}: {done}.</source>
        <translation>{count} diferencia ({describe}): {done}.</translation>
    </message>
    <message>
        <source>{count} differences decided. It is carried out with the next sync.</source>
        <translation>{count} diferencias decididas. Se aplican con la próxima sincronización.</translation>
    </message>
    <message>
        <source>{count} differences of the {describe} decided</source>
        <translation>{count} diferencias decididas: {describe}</translation>
    </message>
    <message>
        <source>{count} differences of the {describe}: {done}.</source>
        <translation>{count} diferencias ({describe}): {done}.</translation>
    </message>
    <message>
        <source>{count} document</source>
        <translation>{count} documento</translation>
    </message>
    <message>
        <source>{count} documents</source>
        <translation>{count} documentos</translation>
    </message>
    <message>
        <source>{count} documents came in and wait for your look</source>
        <translation>{count} documentos llegaron y esperan que los revise</translation>
    </message>
    <message>
        <source>{count} documents leave for Cleo, {number} first</source>
        <translation>{count} documentos salen para Cleo, primero {number}</translation>
    </message>
    <message>
        <source>{count} documents need you</source>
        <translation>{count} documentos le esperan</translation>
    </message>
    <message>
        <source>{count} documents that wait to leave may have left since: each is looked up first.</source>
        <translation>{count} documentos que esperan salir pudieron haber salido desde entonces: primero se busca cada uno.</translation>
    </message>
    <message>
        <source>{count} documents that were set aside since are set aside again.</source>
        <translation>{count} documentos que se apartaron desde entonces se apartan de nuevo.</translation>
    </message>
    <message>
        <source>{count} documents wait in the Outbox</source>
        <translation>{count} documentos esperan en la Bandeja de salida</translation>
    </message>
    <message>
        <source>{count} documents were sent since, as the replaced ledger knows; they do not leave again.</source>
        <translation>{count} documentos se enviaron desde entonces, según el registro local reemplazado; no salen de nuevo.</translation>
    </message>
    <message>
        <source>{count} drafted</source>
        <translation>{count} en borrador</translation>
    </message>
    <message>
        <source>{count} endpoints are offered</source>
        <translation>hay {count} endpoints disponibles</translation>
    </message>
    <message>
        <source>{count} failed</source>
        <translation>{count} fallidos</translation>
    </message>
    <message>
        <source>{count} files at Cleo count as new, but are older than the last sync: are they to be taken in again?</source>
        <translation>{count} archivos de Cleo cuentan como nuevos, pero son anteriores a la última sincronización: ¿se deben tomar de nuevo?</translation>
    </message>
    <message>
        <source>{count} files received since are taken over; the next sync reads them.</source>
        <translation>{count} archivos recibidos desde entonces se toman; la próxima sincronización los lee.</translation>
    </message>
    <message>
        <source>{count} files will leave</source>
        <translation>{count} archivos saldrán</translation>
    </message>
    <message>
        <source>{count} hours</source>
        <translation>{count} horas</translation>
    </message>
    <message>
        <source>{count} in doubt</source>
        <translation>{count} en duda</translation>
    </message>
    <message>
        <source>{count} line</source>
        <translation>{count} línea</translation>
    </message>
    <message>
        <source>{count} lines</source>
        <translation>{count} líneas</translation>
    </message>
    <message>
        <source>{count} looked at again</source>
        <translation>{count} revisados de nuevo</translation>
    </message>
    <message>
        <source>{count} need you</source>
        <translation>{count} requieren su atención</translation>
    </message>
    <message>
        <source>{count} needs you</source>
        <translation>{count} requiere su atención</translation>
    </message>
    <message>
        <source>{count} new files at Cleo</source>
        <translation>{count} archivos nuevos en Cleo</translation>
    </message>
    <message>
        <source>{count} older ones made room.</source>
        <translation>{count} más antiguas dejaron lugar.</translation>
    </message>
    <message>
        <source>{count} orders of ours</source>
        <translation>{count} pedidos nuestros</translation>
    </message>
    <message>
        <source>{count} pounds</source>
        <translation>{count} libras</translation>
    </message>
    <message>
        <source>{count} question</source>
        <translation>{count} con pregunta</translation>
    </message>
    <message>
        <source>{count} received</source>
        <translation>{count} recibidos</translation>
    </message>
    <message>
        <source>{count} sent</source>
        <translation>{count} enviados</translation>
    </message>
    <message>
        <source>{count} stated</source>
        <translation>{count} según el total declarado</translation>
    </message>
    <message>
        <source>{count} times</source>
        <translation>{count} veces</translation>
    </message>
    <message>
        <source>{count} tries</source>
        <translation>{count} intentos</translation>
    </message>
    <message>
        <source>{count} wait for your look</source>
        <translation>{count} esperan que los revise</translation>
    </message>
    <message>
        <source>{count} will be created</source>
        <translation>{count} se crearán</translation>
    </message>
    <message>
        <source>{count} will be updated</source>
        <translation>{count} se actualizarán</translation>
    </message>
    <message>
        <source>{count} written</source>
        <translation>{count} escritos</translation>
    </message>
    <message>
        <source>{count} {code}</source>
        <translation>{count} {code}</translation>
    </message>
    <message>
        <source>{count} {code} ({name})</source>
        <translation>{count} {code} ({name})</translation>
    </message>
    <message>
        <source>{count} {code} {item}</source>
        <translation>{count} {code} {item}</translation>
    </message>
    <message>
        <source>{count} {noun}</source>
        <translation>{count} {noun}</translation>
    </message>
    <message>
        <source>{count} {noun} accepted</source>
        <translation>{count} {noun}: aceptado</translation>
    </message>
    <message>
        <source>{count} {noun} came in and wait for your look</source>
        <translation>Llegaron y esperan su revisión: {count} {noun}</translation>
    </message>
    <message>
        <source>{count} {noun} came in and waits for your look</source>
        <translation>Llegó y espera su revisión: {count} {noun}</translation>
    </message>
    <message>
        <source>{count} {noun} came in since midnight, {clean} clean.</source>
        <translation>{count} {noun}: llegaron desde la medianoche, {clean} limpios.</translation>
    </message>
    <message>
        <source>{count} {noun} from {name}</source>
        <translation>{count} {noun} de {name}</translation>
    </message>
    <message>
        <source>{count} {noun} on {more} {things}</source>
        <translation>{count} {noun} en {more} {things}</translation>
    </message>
    <message>
        <source>{count} {noun} sent</source>
        <translation>{count} {noun}: enviado</translation>
    </message>
    <message>
        <source>{count} {noun} to {name}</source>
        <translation>{count} {noun} para {name}</translation>
    </message>
    <message>
        <source>{count} {noun} wait in the Outbox</source>
        <translation>Esperan en la Bandeja de salida: {count} {noun}</translation>
    </message>
    <message>
        <source>{count} {noun} waits in the Outbox</source>
        <translation>Espera en la Bandeja de salida: {count} {noun}</translation>
    </message>
    <message>
        <source>{count} {noun} written</source>
        <translation>{count} {noun}: escrito</translation>
    </message>
    <message>
        <source>{count} {noun}s of Acumatica would be made into files: are all of them to be sent?</source>
        <translation>Se convertirían en archivos {count} documentos de Acumatica ({noun}): ¿se deben enviar todos?</translation>
    </message>
    <message>
        <source>{days} day</source>
        <translation>{days} día</translation>
    </message>
    <message>
        <source>{days} days</source>
        <translation>{days} días</translation>
    </message>
    <message>
        <source>{decided}. It still waits: {cause_text}</source>
        <translation>{decided}. Todavía espera: {cause_text}</translation>
    </message>
    <message>
        <source>{decided}; it is written to Acumatica now.</source>
        <translation>{decided}; ahora se escribe en Acumatica.</translation>
    </message>
    <message>
        <source>{describe} has not been acknowledged</source>
        <translation>sin acuse: {describe}</translation>
    </message>
    <message>
        <source>{documents} documents were compared; {passed_now} pass as the partner sheets are now.</source>
        <translation>Se compararon {documents} documentos; con las fichas de socios como están ahora pasan {passed_now}.</translation>
    </message>
    <message>
        <source>{entity} {key} is not in Acumatica any more.</source>
        <translation>{entity} {key} ya no está en Acumatica.</translation>
    </message>
    <message>
        <source>{entity} {key} was begun, and its lines are not the beginning of this document any more.</source>
        <translation>Se empezó {entity} {key}, y sus líneas ya no son el principio de este documento.</translation>
    </message>
    <message>
        <source>{entity} {number} is dated before {send_since}</source>
        <translation>{entity} {number} tiene fecha anterior a {send_since}</translation>
    </message>
    <message>
        <source>{field} is cut to {longest} characters: {kept}.</source>
        <translation>El dato «{field}» se corta a {longest} caracteres: {kept}.</translation>
    </message>
    <message>
        <source>{field} is longer than {longest} characters; the rest goes into {rest_place}.</source>
        <translation>El dato «{field}» tiene más de {longest} caracteres; el resto va a {rest_place}.</translation>
    </message>
    <message>
        <source>{field} was written as {value}, and Acumatica keeps {kept}.</source>
        <translation>El dato «{field}» se escribió como {value}, y Acumatica conserva {kept}.</translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation>{first} y {last}</translation>
    </message>
    <message>
        <source>{free} has nothing against it now</source>
        <translation>{free} ya no tiene nada en contra</translation>
    </message>
    <message>
        <source>{free} has nothing against them now</source>
        <translation>{free} ya no tiene nada en contra</translation>
    </message>
    <message>
        <source>{free} have nothing against it now</source>
        <translation>{free} ya no tienen nada en contra</translation>
    </message>
    <message>
        <source>{free} have nothing against them now</source>
        <translation>{free} ya no tienen nada en contra</translation>
    </message>
    <message>
        <source>{help} The usual value is {default}.</source>
        <translation>{help} El valor habitual es {default}.</translation>
    </message>
    <message>
        <source>{joined} go together: {how_many}</source>
        <translation>{joined} van juntos: {how_many}</translation>
    </message>
    <message>
        <source>{kind} is no kind of cross-reference; there are {kinds}.</source>
        <translation>{kind} no es ningún tipo de referencia cruzada; hay {kinds}.</translation>
    </message>
    <message>
        <source>{kind} of {money}</source>
        <translation>{kind} de {money}</translation>
    </message>
    <message>
        <source>{kind} was not asked whether the new secret is right.</source>
        <translation>No se preguntó a {kind} si el secreto nuevo es correcto.</translation>
    </message>
    <message>
        <source>{label} cannot be remembered for every document of {name}.</source>
        <translation>{label} no se puede recordar para cada documento de {name}.</translation>
    </message>
    <message>
        <source>{late} are overdue at others</source>
        <translation>{late} de otros están vencidos</translation>
    </message>
    <message>
        <source>{late} is overdue at others</source>
        <translation>{late} de otros está vencido</translation>
    </message>
    <message>
        <source>{level} does not say which order it belongs to.</source>
        <translation>El {level} no dice a qué pedido pertenece.</translation>
    </message>
    <message>
        <source>{level} stands under {held}, which usually holds no such level.</source>
        <translation>El {level} está bajo el {held}, que normalmente no contiene ese nivel.</translation>
    </message>
    <message>
        <source>{level} {said}; it was put under {held}.</source>
        <translation>El {level} {said}; se puso bajo el {held}.</translation>
    </message>
    <message>
        <source>{line} bills {value} {unit} of {item}, which the vendor refused in its answer{on}.</source>
        <translation>La {line} factura {value} {unit} de {item}, que el proveedor rechazó en su respuesta{on}.</translation>
    </message>
    <message>
        <source>{line} bills {value} {unit}, and the ship notices of the order come to {shipped}.</source>
        <translation>La {line} factura {value} {unit}, y los avisos de embarque del pedido suman {shipped}.</translation>
    </message>
    <message>
        <source>{line} bills {value} {unit}, and {before} of the {ordered} that were ordered are billed already{by}.</source>
        <translation>La {line} factura {value} {unit}, y de los {ordered} que se pidieron ya están facturados {before}{by}.</translation>
    </message>
    <message>
        <source>{line} bills {value} {unit}, and {booked} booked in.</source>
        <translation>La {line} factura {value} {unit}, y en cuanto a lo recibido: {booked}.</translation>
    </message>
    <message>
        <source>{line} bills {value} {unit}, and {ordered} were ordered.</source>
        <translation>La {line} factura {value} {unit}, y se pidieron {ordered}.</translation>
    </message>
    <message>
        <source>{line} bills {value} {unit}.</source>
        <translation>La {line} factura {value} {unit}.</translation>
    </message>
    <message>
        <source>{line} bills {value}, and line {number} of purchase order {order} is {status} in Acumatica.</source>
        <translation>La {line} factura {value}, y la línea {number} de la orden de compra {order} está {status} en Acumatica.</translation>
    </message>
    <message>
        <source>{line} bills {value}, and the vendor&apos;s answer{on} sends {substitute} instead.</source>
        <translation>La {line} factura {value}, y la respuesta del proveedor{on} envía {substitute} en su lugar.</translation>
    </message>
    <message>
        <source>{line} bills {value}, which is not on purchase order {order}.</source>
        <translation>La {line} factura {value}, que no está en la orden de compra {order}.</translation>
    </message>
    <message>
        <source>{line} confirms {value}, and line {number} of purchase order {order} is {status} in Acumatica.</source>
        <translation>La {line} confirma {value}, y la línea {number} de la orden de compra {order} está {status} en Acumatica.</translation>
    </message>
    <message>
        <source>{line} costs {price} a unit, and {partner} takes prices with {decimals} decimals: with {rounded} the line comes to {becomes} instead of {amount}.</source>
        <translation>La {line} cuesta {price} por unidad, y {partner} acepta precios con {decimals} decimales: con {rounded} la línea da {becomes} en lugar de {amount}.</translation>
    </message>
    <message>
        <source>{line} credits {value} {unit}, and {billed} were billed.</source>
        <translation>La {line} acredita {value} {unit}, y se facturaron {billed}.</translation>
    </message>
    <message>
        <source>{line} has no price.</source>
        <translation>La {line} no tiene precio.</translation>
    </message>
    <message>
        <source>{line} has no quantity.</source>
        <translation>La {line} no tiene cantidad.</translation>
    </message>
    <message>
        <source>{line} has no {lacks}.</source>
        <translation>A la {line} le falta este dato: {lacks}.</translation>
    </message>
    <message>
        <source>{line} has the item {item} in {own_unit}, and {other} has it in {unit}.</source>
        <translation>La {line} tiene el artículo {item} en {own_unit}, y la {other} lo tiene en {unit}.</translation>
    </message>
    <message>
        <source>{line} has {quantity} {unit}, and the shares of its stores add up to {value}.</source>
        <translation>La {line} tiene {quantity} {unit}, y las partes de sus tiendas suman {value}.</translation>
    </message>
    <message>
        <source>{line} invoices {value} {unit}, and order {order} has {ours}.</source>
        <translation>La {line} factura {value} {unit}, y el pedido {order} tiene {ours}.</translation>
    </message>
    <message>
        <source>{line} invoices {value}, which is not on order {order}.</source>
        <translation>La {line} factura {value}, que no está en el pedido {order}.</translation>
    </message>
    <message>
        <source>{line} is about {quantity} {unit}, and its answers speak of {value}.</source>
        <translation>La {line} trata de {quantity} {unit}, y sus respuestas hablan de {value}.</translation>
    </message>
    <message>
        <source>{line} is billed at {value}, and the vendor confirmed {confirmed}.</source>
        <translation>La {line} se factura a {value}, y el proveedor confirmó {confirmed}.</translation>
    </message>
    <message>
        <source>{line} is billed by its actual weight, {value} pounds, and does not say how many cases that is.</source>
        <translation>La {line} se factura por su peso real, {value} libras, y no dice cuántas cajas son.</translation>
    </message>
    <message>
        <source>{line} is billed with the {field} {value}, which the vendor asked for in its answer{on}; your order has {ours}.</source>
        <translation>La {line} se factura con el dato «{field}» {value}, que el proveedor pidió en su respuesta{on}; su pedido tiene {ours}.</translation>
    </message>
    <message>
        <source>{line} is counted in {unit}, and one of them is said to hold {content}.</source>
        <translation>La {line} se cuenta en {unit}, y se dice que cada uno contiene {content}.</translation>
    </message>
    <message>
        <source>{line} is counted in {unit}, and {part} in {other}.</source>
        <translation>La {line} se cuenta en {unit}, y {part} en {other}.</translation>
    </message>
    <message>
        <source>{line} is invoiced at {value}, and order {order} has {ours}: {difference} {side} for each {unit}.</source>
        <translation>La {line} se factura a {value}, y el pedido {order} tiene {ours}: {difference} {side} por cada {unit}.</translation>
    </message>
    <message>
        <source>{line} is invoiced by {value}, and order {order} has {ours}.</source>
        <translation>La {line} se factura por {value}, y el pedido {order} tiene {ours}.</translation>
    </message>
    <message>
        <source>{line} is on hold at the vendor&apos;s.</source>
        <translation>La {line} está retenida por el proveedor.</translation>
    </message>
    <message>
        <source>{line} is {done} at {theirs}, and {ours}: {difference} {side} for each {unit}.</source>
        <translation>{line}: {done} a {theirs}, y {ours}: {difference} {side} por cada {unit}.</translation>
    </message>
    <message>
        <source>{line} is {done} by {theirs}, and was ordered by {ours}.</source>
        <translation>La {line} está {done} en {theirs}, y se pidió en {ours}.</translation>
    </message>
    <message>
        <source>{line} names its item by {found}, in this order.</source>
        <translation>La {line} indica su artículo con {found}, en este orden.</translation>
    </message>
    <message>
        <source>{line} names no price; ours is {plain}.</source>
        <translation>La {line} no indica precio; el nuestro es {plain}.</translation>
    </message>
    <message>
        <source>{line} names {named}.</source>
        <translation>La {line} indica {named}.</translation>
    </message>
    <message>
        <source>{line} orders {quantity} {unit}, and its dates are given for {value}.</source>
        <translation>La {line} pide {quantity} {unit}, y sus fechas se dan para {value}.</translation>
    </message>
    <message>
        <source>{line} orders {value} {unit} of {item}, and the minimum is {minimum}.</source>
        <translation>La {line} pide {value} {unit} de {item}, y el mínimo es {minimum}.</translation>
    </message>
    <message>
        <source>{line} orders {value} {unit} of {item}, which is sold in multiples of {multiple}.</source>
        <translation>La {line} pide {value} {unit} de {item}, que se vende en múltiplos de {multiple}.</translation>
    </message>
    <message>
        <source>{line} orders {value} {unit}.</source>
        <translation>La {line} pide {value} {unit}.</translation>
    </message>
    <message>
        <source>{line} says {value} {unit}, and a {unit_name} is not divided.</source>
        <translation>La {line} dice {value} {unit}, y esa unidad ({unit_name}) no se divide.</translation>
    </message>
    <message>
        <source>{line} says {value}, and {quantity} at {price} come to {sum}.</source>
        <translation>La {line} dice {value}, y {quantity} a {price} dan {sum}.</translation>
    </message>
    <message>
        <source>{line} ships {value}, and line {number} of purchase order {order} is {status} in Acumatica.</source>
        <translation>La {line} embarca {value}, y la línea {number} de la orden de compra {order} está {status} en Acumatica.</translation>
    </message>
    <message>
        <source>{line} speaks of {value}, which is not on the order.</source>
        <translation>La {line} habla de {value}, que no está en el pedido.</translation>
    </message>
    <message>
        <source>{line} weighs {value} pounds in {cases} cases, and such a case has about {nominal} pounds.</source>
        <translation>La {line} pesa {value} libras en {cases} cajas, y una caja así tiene unas {nominal} libras.</translation>
    </message>
    <message>
        <source>{line} {done} {value}, and line {number} of purchase order {order} is {status} in Acumatica.</source>
        <translation>La {line} {done} {value}, y la línea {number} de la orden de compra {order} está {status} en Acumatica.</translation>
    </message>
    <message>
        <source>{line}, of {item}</source>
        <translation>{line}, de {item}</translation>
    </message>
    <message>
        <source>{line}: instead of {item} the vendor will send {value}.</source>
        <translation>{line}: en lugar de {item} el proveedor enviará {value}.</translation>
    </message>
    <message>
        <source>{line}: promised for {value}, and the order has {ours}.</source>
        <translation>{line}: prometida para {value}, y el pedido tiene {ours}.</translation>
    </message>
    <message>
        <source>{line}: the vendor confirms {value} {unit} {ordered}.</source>
        <translation>{line}: el proveedor confirma {value} {unit} {ordered}.</translation>
    </message>
    <message>
        <source>{line}: the vendor confirms {value}, and you ordered at {ours}: {difference} {side} for each {unit}.</source>
        <translation>{line}: el proveedor confirma {value}, y usted pidió a {ours}: {difference} {side} por cada {unit}.</translation>
    </message>
    <message>
        <source>{line}: the vendor will send nothing of {quantity} {item}.</source>
        <translation>{line}: el proveedor no enviará nada de {quantity} {item}.</translation>
    </message>
    <message>
        <source>{line}: {quantity} will come later.</source>
        <translation>{line}: {quantity} llegarán más tarde.</translation>
    </message>
    <message>
        <source>{line}: {value} {unit} are on the way of {open} still open.</source>
        <translation>{line}: vienen en camino {value} {unit} de {open} que aún están abiertos.</translation>
    </message>
    <message>
        <source>{line}: {value} {unit} are on the way, and the vendor confirmed {confirmed}.</source>
        <translation>{line}: vienen en camino {value} {unit}, y el proveedor confirmó {confirmed}.</translation>
    </message>
    <message>
        <source>{line}: {value} {unit} are on the way, and {ordered} were ordered{before}.</source>
        <translation>{line}: vienen en camino {value} {unit}, y se pidieron {ordered}{before}.</translation>
    </message>
    <message>
        <source>{line}: {value} {unit} of {item} are on the way, and the vendor refused the line in its answer{on}.</source>
        <translation>{line}: vienen en camino {value} {unit} de {item}, y el proveedor rechazó la línea en su respuesta{on}.</translation>
    </message>
    <message>
        <source>{meaning} date</source>
        <translation>fecha de {meaning}</translation>
    </message>
    <message>
        <source>{mend}, or change the rule on the sheet of {partner}</source>
        <translation>{mend}, o cambie la regla en la ficha de {partner}</translation>
    </message>
    <message>
        <source>{more} are due before tomorrow 09:00</source>
        <translation>{more} vencen antes de mañana a las 09:00</translation>
    </message>
    <message>
        <source>{more} is due before tomorrow 09:00</source>
        <translation>{more} vence antes de mañana a las 09:00</translation>
    </message>
    <message>
        <source>{more} more are due by then</source>
        <translation>{more} más vencen antes de esa hora</translation>
    </message>
    <message>
        <source>{more} more is due by then</source>
        <translation>{more} más vence antes de esa hora</translation>
    </message>
    <message>
        <source>{more} more parts are left out.</source>
        <translation>Otras {more} partes se dejan fuera.</translation>
    </message>
    <message>
        <source>{moved} of {name} was changed since the file was checked.</source>
        <translation>{moved} de {name} cambió desde que se revisó el archivo.</translation>
    </message>
    <message>
        <source>{named} stand on the lines and again below them, and the total of {value} counts them once.</source>
        <translation>{named} están en las líneas y otra vez debajo de ellas, y el total de {value} los cuenta una sola vez.</translation>
    </message>
    <message>
        <source>{named} stands {times} times in this file, and the contents differ.</source>
        <translation>El documento «{named}» está {times} veces en este archivo, y los contenidos difieren.</translation>
    </message>
    <message>
        <source>{named} stands {times} times in this file, with the same content.</source>
        <translation>El documento «{named}» está {times} veces en este archivo, con el mismo contenido.</translation>
    </message>
    <message>
        <source>{named}, because {reasons}</source>
        <translation>{named}, porque {reasons}</translation>
    </message>
    <message>
        <source>{names} {verb} not answered since {since} ({tries}).</source>
        <translation>Sin respuesta de {names} desde {since} ({tries}).</translation>
    </message>
    <message>
        <source>{name} ({code} {part})</source>
        <translation>{name} ({code} {part})</translation>
    </message>
    <message>
        <source>{name} ({code})</source>
        <translation>{name} ({code})</translation>
    </message>
    <message>
        <source>{name} and {more} more</source>
        <translation>{name} y {more} más</translation>
    </message>
    <message>
        <source>{name} answered with status {status}, which was not agreed for this request.</source>
        <translation>{name} contestó con el estado {status}, que no se acordó para esta solicitud.</translation>
    </message>
    <message>
        <source>{name} answered {count} {noun} twice, and not the same</source>
        <translation>{name} contestó dos veces, y no lo mismo: {count} {noun}</translation>
    </message>
    <message>
        <source>{name} answered {noun} {number} twice, and not the same</source>
        <translation>{name} contestó dos veces, y no lo mismo: {noun} {number}</translation>
    </message>
    <message>
        <source>{name} answered {what} twice, and not the same</source>
        <translation>{name} contestó dos veces, y no lo mismo: {what}</translation>
    </message>
    <message>
        <source>{name} answers file {number}</source>
        <translation>{name} contesta el archivo {number}</translation>
    </message>
    <message>
        <source>{name} answers group {number}</source>
        <translation>{name} contesta el grupo {number}</translation>
    </message>
    <message>
        <source>{name} answers purchase order {number}, which you do not have</source>
        <translation>{name} contesta la orden de compra {number}, que usted no tiene</translation>
    </message>
    <message>
        <source>{name} asks to slow down, even after {tries} tries.</source>
        <translation>{name} pide ir más despacio, incluso después de {tries} intentos.</translation>
    </message>
    <message>
        <source>{name} at {host} cannot be reached.</source>
        <translation>No se puede llegar a {name} en {host}.</translation>
    </message>
    <message>
        <source>{name} at {host} did not answer in time.</source>
        <translation>{name} en {host} no contestó a tiempo.</translation>
    </message>
    <message>
        <source>{name} date</source>
        <translation>fecha de {name}</translation>
    </message>
    <message>
        <source>{name} date {date}</source>
        <translation>fecha de {name} {date}</translation>
    </message>
    <message>
        <source>{name} does not accept the sign-in: {said}.</source>
        <translation>{name} no acepta el inicio de sesión: {said}.</translation>
    </message>
    <message>
        <source>{name} does not know {url}: {said}.</source>
        <translation>{name} no conoce {url}: {said}.</translation>
    </message>
    <message>
        <source>{name} does not let this account do that: {said}.</source>
        <translation>{name} no permite eso a esta cuenta: {said}.</translation>
    </message>
    <message>
        <source>{name} grew from {size_before} to {size} bytes since the last look.</source>
        <translation>{name} creció de {size_before} a {size} bytes desde la última revisión.</translation>
    </message>
    <message>
        <source>{name} had an error of its own: {said}.</source>
        <translation>{name} tuvo un error propio: {said}.</translation>
    </message>
    <message>
        <source>{name} has not acknowledged {noun} {number}</source>
        <translation>{name} no ha acusado recibo: {noun} {number}</translation>
    </message>
    <message>
        <source>{name} has these ids already: files could not be told apart. Mend one of the sheets.</source>
        <translation>{name} ya tiene estos identificadores: los archivos no se podrían distinguir. Corrija una de las fichas.</translation>
    </message>
    <message>
        <source>{name} has this short name already. Choose another one.</source>
        <translation>{name} ya tiene este nombre corto. Elija otro.</translation>
    </message>
    <message>
        <source>{name} has yet to acknowledge {noun} {number}</source>
        <translation>{name} todavía debe acusar recibo: {noun} {number}</translation>
    </message>
    <message>
        <source>{name} has yet to acknowledge {what}</source>
        <translation>{name} todavía debe acusar recibo: {what}</translation>
    </message>
    <message>
        <source>{name} has {size} bytes by Cleo&apos;s list, but {came} came.</source>
        <translation>{name} tiene {size} bytes según la lista de Cleo, pero llegaron {came}.</translation>
    </message>
    <message>
        <source>{name} is busy and asks to come back later, even after {tries} tries.</source>
        <translation>{name} está ocupado y pide volver más tarde, incluso después de {tries} intentos.</translation>
    </message>
    <message>
        <source>{name} is empty so far.</source>
        <translation>{name} está vacío hasta ahora.</translation>
    </message>
    <message>
        <source>{name} is not available at the moment: {said}.</source>
        <translation>{name} no está disponible en este momento: {said}.</translation>
    </message>
    <message>
        <source>{name} is not deleted: {refers} belong to it.</source>
        <translation>{name} no se elimina: le pertenecen {refers}.</translation>
    </message>
    <message>
        <source>{name} is too large for Cleo: {said}.</source>
        <translation>{name} es demasiado grande para Cleo: {said}.</translation>
    </message>
    <message>
        <source>{name} is {account} from now on; waiting documents are looked at again.</source>
        <translation>{name} es {account} a partir de ahora; los documentos en espera se revisan de nuevo.</translation>
    </message>
    <message>
        <source>{name} is {max} seconds old and may still be growing.</source>
        <translation>{name} tiene {max} segundos y puede que todavía esté creciendo.</translation>
    </message>
    <message>
        <source>{name} left out every item number</source>
        <translation>{name} omitió todos los números de artículo</translation>
    </message>
    <message>
        <source>{name} points from {url} to another address: {location}.</source>
        <translation>{name} envía de {url} a otra dirección: {location}.</translation>
    </message>
    <message>
        <source>{name} refused the request: {said}.</source>
        <translation>{name} rechazó la solicitud: {said}.</translation>
    </message>
    <message>
        <source>{name} rejected {count} {noun}</source>
        <translation>{name} rechazó: {count} {noun}</translation>
    </message>
    <message>
        <source>{name} rejected {noun} {number}</source>
        <translation>{name} rechazó: {noun} {number}</translation>
    </message>
    <message>
        <source>{name} sends advice {number}</source>
        <translation>{name} envía el aviso {number}</translation>
    </message>
    <message>
        <source>{name} stopped waiting for the request.</source>
        <translation>{name} dejó de esperar la solicitud.</translation>
    </message>
    <message>
        <source>{name} {number} ({code})</source>
        <translation>{name} {number} ({code})</translation>
    </message>
    <message>
        <source>{name} {shown} is kept in the file and goes no further.</source>
        <translation>«{name}» {shown} se conserva en el archivo y no pasa de ahí.</translation>
    </message>
    <message>
        <source>{name} {value} cannot be sent: a {form} has no place for it, and without it the document says something else.</source>
        <translation>«{name}» {value} no se puede enviar: la forma «{form}» no tiene lugar para ello, y sin ello el documento dice otra cosa.</translation>
    </message>
    <message>
        <source>{name} {value} is not sent: a {form} has no place for it.</source>
        <translation>«{name}» {value} no se envía: la forma «{form}» no tiene lugar para ello.</translation>
    </message>
    <message>
        <source>{name} {value} is sent in a shorter way: a {form} has less room for it.</source>
        <translation>«{name}» {value} se envía abreviado: la forma «{form}» tiene menos lugar para ello.</translation>
    </message>
    <message>
        <source>{name}&apos;s clock is {abs} minutes {word} this computer&apos;s: is this clock right?</source>
        <translation>El reloj de {name} difiere {abs} minutos del de esta computadora ({word}): ¿es correcto este reloj?</translation>
    </message>
    <message>
        <source>{name}, as it is stored now</source>
        <translation>{name}, como está guardado ahora</translation>
    </message>
    <message>
        <source>{name}, in words</source>
        <translation>{name}, en palabras</translation>
    </message>
    <message>
        <source>{name}, line {number}</source>
        <translation>{name}, línea {number}</translation>
    </message>
    <message>
        <source>{name}, {count} {noun}</source>
        <translation>{name}, {count} {noun}</translation>
    </message>
    <message>
        <source>{name}, {count} {noun}: did they arrive?</source>
        <translation>{name}, {count} {noun}: ¿llegaron?</translation>
    </message>
    <message>
        <source>{name}, {count} {noun}: {cause}</source>
        <translation>{name}, {count} {noun}: {cause}</translation>
    </message>
    <message>
        <source>{name}, {noun} {number}: did it arrive?</source>
        <translation>{name}, {noun} {number}: ¿llegó?</translation>
    </message>
    <message>
        <source>{name}, {what}: did it arrive?</source>
        <translation>{name}, {what}: ¿llegó?</translation>
    </message>
    <message>
        <source>{name}, {what}: did they arrive?</source>
        <translation>{name}, {what}: ¿llegaron?</translation>
    </message>
    <message>
        <source>{name}: no order answer (855) yet to {what}</source>
        <translation>{name}: todavía sin respuesta al pedido (855), {what}</translation>
    </message>
    <message>
        <source>{name}: {several} wait for goods to be booked in</source>
        <translation>{name}: {several} esperan que se reciba la mercancía</translation>
    </message>
    <message>
        <source>{noun} date</source>
        <translation>fecha de {noun}</translation>
    </message>
    <message>
        <source>{noun} from {name}</source>
        <translation>{noun} de {name}</translation>
    </message>
    <message>
        <source>{noun} number</source>
        <translation>número de {noun}</translation>
    </message>
    <message>
        <source>{noun} to {name}</source>
        <translation>{noun} para {name}</translation>
    </message>
    <message>
        <source>{noun} total</source>
        <translation>total de {noun}</translation>
    </message>
    <message>
        <source>{noun} {number}</source>
        <translation>{noun} {number}</translation>
    </message>
    <message>
        <source>{noun} {number} accepted</source>
        <translation>{noun} {number}: aceptado</translation>
    </message>
    <message>
        <source>{noun} {number} accepted with errors</source>
        <translation>{noun} {number}: aceptado con errores</translation>
    </message>
    <message>
        <source>{noun} {number} acknowledged twice</source>
        <translation>{noun} {number}: con dos acuses</translation>
    </message>
    <message>
        <source>{noun} {number} an acknowledgment is expected</source>
        <translation>{noun} {number}: se espera un acuse</translation>
    </message>
    <message>
        <source>{noun} {number} approved, leaves after the hold</source>
        <translation>{noun} {number}: aprobado, sale después de la retención</translation>
    </message>
    <message>
        <source>{noun} {number} came in</source>
        <translation>{noun} {number}: llegó</translation>
    </message>
    <message>
        <source>{noun} {number} cleared</source>
        <translation>{noun} {number}: aprobado</translation>
    </message>
    <message>
        <source>{noun} {number} failed</source>
        <translation>{noun} {number}: falló</translation>
    </message>
    <message>
        <source>{noun} {number} fits nothing we sent</source>
        <translation>{noun} {number}: no corresponde a nada que enviamos</translation>
    </message>
    <message>
        <source>{noun} {number} from {name}</source>
        <translation>{noun} {number} de {name}</translation>
    </message>
    <message>
        <source>{noun} {number} handed to Cleo</source>
        <translation>{noun} {number}: entregado a Cleo</translation>
    </message>
    <message>
        <source>{noun} {number} in doubt</source>
        <translation>{noun} {number}: en duda</translation>
    </message>
    <message>
        <source>{noun} {number} is here already</source>
        <translation>{noun} {number}: ya está aquí</translation>
    </message>
    <message>
        <source>{noun} {number} leaves</source>
        <translation>{noun} {number}: sale</translation>
    </message>
    <message>
        <source>{noun} {number} matched</source>
        <translation>{noun} {number}: asignado</translation>
    </message>
    <message>
        <source>{noun} {number} not acknowledged in time</source>
        <translation>{noun} {number}: sin acuse a tiempo</translation>
    </message>
    <message>
        <source>{noun} {number} of {date}</source>
        <translation>{noun} {number} del {date}</translation>
    </message>
    <message>
        <source>{noun} {number} partly accepted</source>
        <translation>{noun} {number}: aceptado en parte</translation>
    </message>
    <message>
        <source>{noun} {number} ready to leave</source>
        <translation>{noun} {number}: listo para salir</translation>
    </message>
    <message>
        <source>{noun} {number} rejected</source>
        <translation>{noun} {number}: rechazado</translation>
    </message>
    <message>
        <source>{noun} {number} replaced by a newer one</source>
        <translation>{noun} {number}: reemplazado por uno más reciente</translation>
    </message>
    <message>
        <source>{noun} {number} set aside</source>
        <translation>{noun} {number}: apartado</translation>
    </message>
    <message>
        <source>{noun} {number} to {name}</source>
        <translation>{noun} {number} para {name}</translation>
    </message>
    <message>
        <source>{noun} {number} waits for its acknowledgment</source>
        <translation>{noun} {number}: espera su acuse</translation>
    </message>
    <message>
        <source>{noun} {number} waits for review</source>
        <translation>{noun} {number}: espera revisión</translation>
    </message>
    <message>
        <source>{noun} {number} was made</source>
        <translation>{noun} {number}: se creó</translation>
    </message>
    <message>
        <source>{noun} {number} was made into a file before</source>
        <translation>{noun} {number} ya se había convertido en archivo</translation>
    </message>
    <message>
        <source>{noun} {number} written to Acumatica</source>
        <translation>{noun} {number}: escrito en Acumatica</translation>
    </message>
    <message>
        <source>{numbers} control numbers</source>
        <translation>{numbers} números de control</translation>
    </message>
    <message>
        <source>{number} comes back on {until}.</source>
        <translation>{number} regresa el {until}.</translation>
    </message>
    <message>
        <source>{number} is handed over to {name}.</source>
        <translation>{number} se entregó a {name}.</translation>
    </message>
    <message>
        <source>{number} is yours again.</source>
        <translation>{number} es suyo de nuevo.</translation>
    </message>
    <message>
        <source>{older} of them should have been seen before ({newest_known} was). {numbers}</source>
        <translation>De ellos, {older} ya se debieron haber visto ({newest_known} sí se vio). {numbers}</translation>
    </message>
    <message>
        <source>{old} does not stand on the sheet of {name}.</source>
        <translation>{old} no está en la ficha de {name}.</translation>
    </message>
    <message>
        <source>{old} is now {new} on the sheet of {name}; waiting documents are written anew.</source>
        <translation>{old} ahora es {new} en la ficha de {name}; los documentos en espera se escriben de nuevo.</translation>
    </message>
    <message>
        <source>{old} is read as {new} in this document. It is looked at again with the next sync.</source>
        <translation>{old} se lee como {new} en este documento. Se revisa de nuevo con la próxima sincronización.</translation>
    </message>
    <message>
        <source>{partner_name}, {of_ours}: to be delivered, no invoice (810) yet</source>
        <translation>{partner_name}, {of_ours}: por entregar, todavía sin factura (810)</translation>
    </message>
    <message>
        <source>{partner_name}: no ship notice (856) yet for {of_ours}</source>
        <translation>{partner_name}: todavía sin aviso de embarque (856), {of_ours}</translation>
    </message>
    <message>
        <source>{partner} accepts {subject}.</source>
        <translation>{partner} acepta «{subject}».</translation>
    </message>
    <message>
        <source>{partner} acknowledges an acknowledgment of ours, group {group}.</source>
        <translation>{partner} acusa recibo de un acuse nuestro, grupo {group}.</translation>
    </message>
    <message>
        <source>{partner} answered the group {group} and did not name this document.</source>
        <translation>{partner} contestó el grupo {group} y no nombró este documento.</translation>
    </message>
    <message>
        <source>{partner} answered {subject} once more, with the same verdict: {verdict}.</source>
        <translation>{partner} contestó «{subject}» una vez más, con el mismo veredicto: {verdict}.</translation>
    </message>
    <message>
        <source>{partner} answered {subject} twice: first {first}, then {second}.</source>
        <translation>{partner} contestó «{subject}» dos veces: primero {first}, después {second}.</translation>
    </message>
    <message>
        <source>{partner} answers a file number {number}, and we sent it none.</source>
        <translation>{partner} contesta un archivo número {number}, y no le enviamos ninguno así.</translation>
    </message>
    <message>
        <source>{partner} answers a group {kind} number {group}, and we sent it none.</source>
        <translation>{partner} contesta un grupo {kind} número {group}, y no le enviamos ninguno así.</translation>
    </message>
    <message>
        <source>{partner} answers document {set_id} {control}, and our group {group} holds none of that number.</source>
        <translation>{partner} contesta el documento {set_id} {control}, y nuestro grupo {group} no tiene ninguno con ese número.</translation>
    </message>
    <message>
        <source>{partner} asks for the segment {name}, which our document does not have there.</source>
        <translation>{partner} pide el segmento {name}, que nuestro documento no tiene ahí.</translation>
    </message>
    <message>
        <source>{partner} asks for {name}, {there}.</source>
        <translation>{partner} pide {name}, {there}.</translation>
    </message>
    <message>
        <source>{partner} did not accept the segment {name}.</source>
        <translation>{partner} no aceptó el segmento {name}.</translation>
    </message>
    <message>
        <source>{partner} did not accept this document.</source>
        <translation>{partner} no aceptó este documento.</translation>
    </message>
    <message>
        <source>{partner} did not accept {thing}.</source>
        <translation>{partner} no aceptó {thing}.</translation>
    </message>
    <message>
        <source>{partner} did not expect the segment {name} here.</source>
        <translation>{partner} no esperaba aquí el segmento {name}.</translation>
    </message>
    <message>
        <source>{partner} does not know the segment {name}.</source>
        <translation>{partner} no conoce el segmento {name}.</translation>
    </message>
    <message>
        <source>{partner} does not take the segment {name} in this kind of document.</source>
        <translation>{partner} no acepta el segmento {name} en este tipo de documento.</translation>
    </message>
    <message>
        <source>{partner} expects the segment {name} in another place.</source>
        <translation>{partner} espera el segmento {name} en otro lugar.</translation>
    </message>
    <message>
        <source>{partner} found more values in this place than it knows.</source>
        <translation>{partner} encontró en este lugar más valores de los que conoce.</translation>
    </message>
    <message>
        <source>{partner} has no code for our location {place}.</source>
        <translation>{partner} no tiene código para nuestra ubicación {place}.</translation>
    </message>
    <message>
        <source>{partner} has no number for our item {item}.</source>
        <translation>{partner} no tiene número para nuestro artículo {item}.</translation>
    </message>
    <message>
        <source>{partner} names segment {position}, and our document has {count}.</source>
        <translation>{partner} nombra el segmento {position}, y nuestro documento tiene {count}.</translation>
    </message>
    <message>
        <source>{partner} names {theirs} as segment {position}, where our document has {ours}.</source>
        <translation>{partner} nombra {theirs} como segmento {position}, donde nuestro documento tiene {ours}.</translation>
    </message>
    <message>
        <source>{partner} refused the whole group {group}, and this document with it.</source>
        <translation>{partner} rechazó el grupo {group} completo, y con él este documento.</translation>
    </message>
    <message>
        <source>{partner} refused {thing}, which has a character or a form that it does not take.</source>
        <translation>{partner} rechazó {thing}, que tiene un carácter o una forma que no acepta.</translation>
    </message>
    <message>
        <source>{partner} refused {thing}, which has too many parts.</source>
        <translation>{partner} rechazó {thing}, que tiene demasiadas partes.</translation>
    </message>
    <message>
        <source>{partner} refused {thing}, which is none of the codes that it takes.</source>
        <translation>{partner} rechazó {thing}, que no es ninguno de los códigos que acepta.</translation>
    </message>
    <message>
        <source>{partner} refused {thing}, which is none of the unit codes that it takes.</source>
        <translation>{partner} rechazó {thing}, que no es ninguno de los códigos de unidad que acepta.</translation>
    </message>
    <message>
        <source>{partner} refused {thing}, which is not an X12 unit code.</source>
        <translation>{partner} rechazó {thing}, que no es un código de unidad X12.</translation>
    </message>
    <message>
        <source>{partner} refused {thing}, which is repeated too often.</source>
        <translation>{partner} rechazó {thing}, que se repite demasiadas veces.</translation>
    </message>
    <message>
        <source>{partner} refused {thing}, which is too long for it.</source>
        <translation>{partner} rechazó {thing}, que le resulta demasiado largo.</translation>
    </message>
    <message>
        <source>{partner} refused {thing}, which is too short for it.</source>
        <translation>{partner} rechazó {thing}, que le resulta demasiado corto.</translation>
    </message>
    <message>
        <source>{partner} refused {thing}, which it cannot read as a date.</source>
        <translation>{partner} rechazó {thing}, que no puede leer como fecha.</translation>
    </message>
    <message>
        <source>{partner} refused {thing}, which it cannot read as a time.</source>
        <translation>{partner} rechazó {thing}, que no puede leer como hora.</translation>
    </message>
    <message>
        <source>{partner} refused {thing}, which may not stand beside its neighbour.</source>
        <translation>{partner} rechazó {thing}, que no puede estar junto a su vecino.</translation>
    </message>
    <message>
        <source>{partner} refuses {subject}: {said}.</source>
        <translation>{partner} rechaza «{subject}»: {said}.</translation>
    </message>
    <message>
        <source>{partner} sent this answer before; it is here as document {earlier}.</source>
        <translation>{partner} ya había enviado esta respuesta; está aquí como documento {earlier}.</translation>
    </message>
    <message>
        <source>{partner} sent {noun}.</source>
        <translation>{partner} envió un documento de otro tipo: {noun}.</translation>
    </message>
    <message>
        <source>{partner} speaks of {subject}, and we sent it none of that number: {said}.</source>
        <translation>{partner} habla de «{subject}», y no le enviamos ningún documento con ese número: {said}.</translation>
    </message>
    <message>
        <source>{partner} takes the part that begins with {name} less often.</source>
        <translation>{partner} acepta menos veces la parte que empieza con {name}.</translation>
    </message>
    <message>
        <source>{partner} takes the segment {name} less often.</source>
        <translation>{partner} acepta menos veces el segmento {name}.</translation>
    </message>
    <message>
        <source>{partner} took {subject} with a remark: {said}.</source>
        <translation>{partner} aceptó «{subject}» con una observación: {said}.</translation>
    </message>
    <message>
        <source>{partner} wants to be told how many units were shipped in total, and the lines are counted in {units}.</source>
        <translation>{partner} quiere saber cuántas unidades se embarcaron en total, y las líneas se cuentan en {units}.</translation>
    </message>
    <message>
        <source>{partner} wrote a name or address only; the order goes to the customer&apos;s default location.</source>
        <translation>{partner} escribió solo un nombre o una dirección; el pedido va a la ubicación predeterminada del cliente.</translation>
    </message>
    <message>
        <source>{part} come to {said}: is that right?</source>
        <translation>{part} dan {said}: ¿es correcto?</translation>
    </message>
    <message>
        <source>{part} today: is that right?</source>
        <translation>Hoy, {part}: ¿es correcto?</translation>
    </message>
    <message>
        <source>{path} has a part {name}, which is left out.</source>
        <translation>{path} tiene una parte {name}, que se deja fuera.</translation>
    </message>
    <message>
        <source>{path} names {key} under [{table}], which is left out: this version has no such setting to prepare.</source>
        <translation>{path} nombra {key} en [{table}], que se deja fuera: esta versión no tiene tal ajuste que preparar.</translation>
    </message>
    <message>
        <source>{path} says {value} for {key} under [{table}], but it {said}.</source>
        <translation>{path} indica {value} para {key} en [{table}], pero {said}.</translation>
    </message>
    <message>
        <source>{path}: {count} file</source>
        <translation>{path}: {count} archivo</translation>
    </message>
    <message>
        <source>{percent} % {days} days</source>
        <translation>{percent} % a {days} días</translation>
    </message>
    <message>
        <source>{place} carries two decimals: {text} is {money}</source>
        <translation>{place} lleva dos decimales: {text} es {money}</translation>
    </message>
    <message>
        <source>{place} did not keep what was written.</source>
        <translation>{place} no conservó lo que se escribió.</translation>
    </message>
    <message>
        <source>{place} has no key called {key}.</source>
        <translation>{place} no tiene ninguna clave llamada {key}.</translation>
    </message>
    <message>
        <source>{place} is of the kind {name}, which is no kind of rule.</source>
        <translation>{place} es del tipo {name}, que no es ningún tipo de regla.</translation>
    </message>
    <message>
        <source>{place} lacks the key {key}.</source>
        <translation>A {place} le falta la clave {key}.</translation>
    </message>
    <message>
        <source>{place} of the kind {kind}</source>
        <translation>{place} del tipo {kind}</translation>
    </message>
    <message>
        <source>{place} refused to {verb} the secret.</source>
        <translation>{place} se negó a {verb} el secreto.</translation>
    </message>
    <message>
        <source>{place} writes the day as year, month, day</source>
        <translation>{place} escribe el día como año, mes y día</translation>
    </message>
    <message>
        <source>{place}, carton</source>
        <translation>{place}, caja</translation>
    </message>
    <message>
        <source>{place}, city</source>
        <translation>{place}, ciudad</translation>
    </message>
    <message>
        <source>{place}, pallet</source>
        <translation>{place}, tarima</translation>
    </message>
    <message>
        <source>{place}, postal code</source>
        <translation>{place}, código postal</translation>
    </message>
    <message>
        <source>{place}, second line</source>
        <translation>{place}, segunda línea</translation>
    </message>
    <message>
        <source>{place}, state</source>
        <translation>{place}, estado</translation>
    </message>
    <message>
        <source>{place}, street</source>
        <translation>{place}, calle</translation>
    </message>
    <message>
        <source>{place}: the answer repeats {theirs} as the refused value, and our document has {ours} there.</source>
        <translation>{place}: la respuesta repite {theirs} como el valor rechazado, y nuestro documento tiene ahí {ours}.</translation>
    </message>
    <message>
        <source>{place}: the {field} goes from {ours} to {value}.</source>
        <translation>{place}: el dato «{field}» pasa de {ours} a {value}.</translation>
    </message>
    <message>
        <source>{place}: {partner} says {said}.</source>
        <translation>{place}: {partner} dice {said}.</translation>
    </message>
    <message>
        <source>{plain} on {date}</source>
        <translation>{plain} el {date}</translation>
    </message>
    <message>
        <source>{read} documents in them read and checked</source>
        <translation>{read} documentos en ellos leídos y revisados</translation>
    </message>
    <message>
        <source>{reason} (before the restore)</source>
        <translation>{reason} (antes de la restauración)</translation>
    </message>
    <message>
        <source>{received} in and {sent} out in {days} days.</source>
        <translation>{received} recibidos y {sent} enviados en {days} días.</translation>
    </message>
    <message>
        <source>{record} is {value} in Acumatica and cannot be changed any more.</source>
        <translation>El {record} tiene el estado {value} en Acumatica y ya no se puede cambiar.</translation>
    </message>
    <message>
        <source>{record}, which this document changes, is not in Acumatica any more.</source>
        <translation>{record}, que este documento cambia, ya no está en Acumatica.</translation>
    </message>
    <message>
        <source>{said} What is approved waits.</source>
        <translation>{said} Lo aprobado espera.</translation>
    </message>
    <message>
        <source>{said}, all due before tomorrow 09:00</source>
        <translation>{said}, todos vencen antes de mañana a las 09:00</translation>
    </message>
    <message>
        <source>{said}, all of them by {word}</source>
        <translation>{said}, todos a más tardar {word}</translation>
    </message>
    <message>
        <source>{said}, due before tomorrow 09:00</source>
        <translation>{said}, vence antes de mañana a las 09:00</translation>
    </message>
    <message>
        <source>{said}, they used {shown}</source>
        <translation>{said}, usaron {shown}</translation>
    </message>
    <message>
        <source>{said}, {near} of them due before tomorrow 09:00</source>
        <translation>{said}, {near} de ellos vencen antes de mañana a las 09:00</translation>
    </message>
    <message>
        <source>{said}; the connection is not encrypted, anybody on the way can read it</source>
        <translation>{said}; la conexión no está cifrada, cualquiera en el camino puede leerla</translation>
    </message>
    <message>
        <source>{sent} lines were written, and the record in Acumatica has {kept}.</source>
        <translation>Se escribieron {sent} líneas, y el registro de Acumatica tiene {kept}.</translation>
    </message>
    <message>
        <source>{sent}, the oldest of them</source>
        <translation>{sent}, el más antiguo de ellos</translation>
    </message>
    <message>
        <source>{sent}. Chase mail is drafted</source>
        <translation>{sent}. El correo de reclamo está en borrador</translation>
    </message>
    <message>
        <source>{service} refused the sign-in at {since}; nothing signs in there by itself until the connection is changed or tested, or Sync now is pressed.</source>
        <translation>{service} rechazó el inicio de sesión el {since}; nada inicia sesión ahí por sí solo hasta que la conexión se cambie o se pruebe, o se pulse Sincronizar ahora.</translation>
    </message>
    <message>
        <source>{service} refused the sign-in; regular syncs wait</source>
        <translation>{service} rechazó el inicio de sesión; las sincronizaciones regulares esperan</translation>
    </message>
    <message>
        <source>{size} of {count} bytes are there</source>
        <translation>hay {size} de {count} bytes</translation>
    </message>
    <message>
        <source>{subject} has no {thing}.</source>
        <translation>A «{subject}» le falta este dato: {thing}.</translation>
    </message>
    <message>
        <source>{sum} in all</source>
        <translation>{sum} en total</translation>
    </message>
    <message>
        <source>{theirs} does not mean {ours} any more</source>
        <translation>{theirs} ya no significa {ours}</translation>
    </message>
    <message>
        <source>{theirs} from {name} now means {ours}; waiting documents are looked at again.</source>
        <translation>{theirs} de {name} ahora significa {ours}; los documentos en espera se revisan de nuevo.</translation>
    </message>
    <message>
        <source>{theirs} is not on the sheet of {name} any more.</source>
        <translation>{theirs} ya no está en la ficha de {name}.</translation>
    </message>
    <message>
        <source>{theirs} means nothing any more for {name}</source>
        <translation>{theirs} ya no significa nada para {name}</translation>
    </message>
    <message>
        <source>{theirs} means {ours} for {name}</source>
        <translation>{theirs} significa {ours} para {name}</translation>
    </message>
    <message>
        <source>{theirs} means {ours} for {name} already.</source>
        <translation>{theirs} ya significa {ours} para {name}.</translation>
    </message>
    <message>
        <source>{theirs} would have two meanings</source>
        <translation>{theirs} tendría dos significados</translation>
    </message>
    <message>
        <source>{todo} A press on Test or Sync, or saving the connection, tries again.</source>
        <translation>{todo} Se intenta de nuevo al pulsar Probar o Sincronizar, o al guardar la conexión.</translation>
    </message>
    <message>
        <source>{too_long}... is longer than {longest} characters.</source>
        <translation>{too_long}... tiene más de {longest} caracteres.</translation>
    </message>
    <message>
        <source>{total} documents with a finding in {days} days, {count} causes.</source>
        <translation>{total} documentos con hallazgos en {days} días, {count} causas.</translation>
    </message>
    <message>
        <source>{value} (and {count} more)</source>
        <translation>{value} (y {count} más)</translation>
    </message>
    <message>
        <source>{value} is no {field}.</source>
        <translation>{value} no es un valor de «{field}».</translation>
    </message>
    <message>
        <source>{value} is written as {written}.</source>
        <translation>{value} se escribe como {written}.</translation>
    </message>
    <message>
        <source>{waiting} waiting {noun} looked at again.</source>
        <translation>{waiting} en espera ({noun}) revisados de nuevo.</translation>
    </message>
    <message>
        <source>{what} for this home: {holder}.</source>
        <translation>{what} para esta carpeta de trabajo: {holder}.</translation>
    </message>
    <message>
        <source>{what} has no setting called {key}.</source>
        <translation>En {what} no hay ningún ajuste llamado {key}.</translation>
    </message>
    <message>
        <source>{when}. {said}</source>
        <translation>{when}. {said}</translation>
    </message>
    <message>
        <source>{where} has no {name}.</source>
        <translation>En {where} falta este dato: {name}.</translation>
    </message>
    <message>
        <source>{whose} {unit} on {line} {lacks}.</source>
        <translation>{whose} {unit} en la {line} {lacks}.</translation>
    </message>
    <message>
        <source>{who} has paused regular syncs since {since}</source>
        <translation>{who} puso en pausa las sincronizaciones regulares desde {since}</translation>
    </message>
    <message>
        <source>{why}: {count} waiting {noun} looked at again with the next sync.</source>
        <translation>{why}: {count} en espera ({noun}) se revisan de nuevo con la próxima sincronización.</translation>
    </message>
    <message>
        <source>{words} (segment {shown})</source>
        <translation>{words} (segmento {shown})</translation>
    </message>
    <message>
        <source>{words} passes for {name} from now on; waiting documents follow.</source>
        <translation>{words} pasa para {name} a partir de ahora; los documentos en espera siguen.</translation>
    </message>
    <message>
        <source>{word} level {shown}</source>
        <translation>nivel «{word}» {shown}</translation>
    </message>
</context>
</TS>
