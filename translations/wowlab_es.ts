<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AddressEntry</name>
    <message>
        <source>This is not an address, such as https://example.org.</source>
        <translation>Esto no es una dirección como https://example.org.</translation>
    </message>
    <message>
        <source>The address must begin with https://.</source>
        <translation>La dirección debe empezar por https://.</translation>
    </message>
    <message>
        <source>Give the server alone, without a user name, ? or #.</source>
        <translation>Indica solo el servidor, sin nombre de usuario, ? ni #.</translation>
    </message>
    <message>
        <source>Only a server on this machine may be reached without encryption.</source>
        <translation>Solo se puede acceder sin cifrado a un servidor de este mismo equipo.</translation>
    </message>
    <message>
        <source>A sentinel&apos;s address has no path.</source>
        <translation>La dirección de un Sentinel no lleva ruta.</translation>
    </message>
</context>
<context>
    <name>ConnectionTest</name>
    <message>
        <source>The sentinel answers.</source>
        <translation>Sentinel responde.</translation>
    </message>
    <message>
        <source>There is no such address. Is the network up, and is the address right?</source>
        <translation>Esa dirección no existe. ¿Hay conexión de red y es correcta la dirección?</translation>
    </message>
    <message>
        <source>Nobody answers at that address.</source>
        <translation>Nadie responde en esa dirección.</translation>
    </message>
    <message>
        <source>There was no answer within 10 seconds.</source>
        <translation>No hubo respuesta en 10 segundos.</translation>
    </message>
    <message>
        <source>The proxy does not answer. Are its address and port right?</source>
        <translation>El proxy no responde. ¿Son correctos su dirección y su puerto?</translation>
    </message>
    <message>
        <source>The proxy does not accept this user and password.</source>
        <translation>El proxy no acepta este usuario y contraseña.</translation>
    </message>
    <message>
        <source>Something in between answers with a web page. Log in to this network in a browser first.</source>
        <translation>Algo intermedio responde con una página web. Inicia sesión primero en esta red con un navegador.</translation>
    </message>
    <message>
        <source>The connection is not safe: the certificate is not that of the server.</source>
        <translation>La conexión no es segura: el certificado no es el del servidor.</translation>
    </message>
    <message>
        <source>Something answers there, but it is no sentinel.</source>
        <translation>Algo responde ahí, pero no es un Sentinel.</translation>
    </message>
</context>
<context>
    <name>Histogram</name>
    <message>
        <source>mean %1</source>
        <extracomment>over a line in a plot; %1 is a number</extracomment>
        <translation>media %1</translation>
    </message>
</context>
<context>
    <name>HistoryText</name>
    <message>
        <source>the node was paused</source>
        <translation>el nodo estaba en pausa</translation>
    </message>
    <message>
        <source>the node was stopping</source>
        <translation>el nodo se estaba deteniendo</translation>
    </message>
    <message>
        <source>the node may hold fewer now</source>
        <translation>el nodo ahora puede tener menos</translation>
    </message>
    <message>
        <source>the sentinel refused the node</source>
        <translation>Sentinel rechazó el nodo</translation>
    </message>
    <message>
        <source>its config could not be fetched</source>
        <translation>no se pudo obtener su configuración</translation>
    </message>
    <message>
        <source>its config is damaged</source>
        <translation>su configuración está dañada</translation>
    </message>
    <message>
        <source>this version does not know its rules</source>
        <translation>esta versión no conoce sus reglas</translation>
    </message>
    <message>
        <source>the job was over</source>
        <translation>el trabajo había terminado</translation>
    </message>
    <message>
        <source>the job was deleted</source>
        <translation>el trabajo se eliminó</translation>
    </message>
    <message>
        <source>it belonged to another node</source>
        <translation>pertenecía a otro nodo</translation>
    </message>
    <message>
        <source>the result cannot be right</source>
        <translation>el resultado no puede ser correcto</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>seconds</extracomment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <extracomment>hours</extracomment>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>Computed before the program was started anew; only its result was kept.</source>
        <translation>Calculado antes de reiniciar el programa; solo se conservó el resultado.</translation>
    </message>
    <message>
        <source>Accepted</source>
        <extracomment>what became of a chunk</extracomment>
        <translation>Aceptado</translation>
    </message>
    <message>
        <source>Refused</source>
        <extracomment>what became of a chunk</extracomment>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>Handed back</source>
        <extracomment>what became of a chunk</extracomment>
        <translation>Devuelto</translation>
    </message>
    <message>
        <source>Failed</source>
        <extracomment>what became of a chunk</extracomment>
        <translation>Fallido</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a verdict such as &quot;Handed back&quot;, %2 why</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>NodeState</name>
    <message numerus="yes">
        <source>%n minute(s) slow</source>
        <translation>
            <numerusform>%n minuto atrasado</numerusform>
            <numerusform>%n minutos atrasado</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) fast</source>
        <translation>
            <numerusform>%n minuto adelantado</numerusform>
            <numerusform>%n minutos adelantado</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 is the day of the week, %2 the time of the day</extracomment>
        <translation>%2 del %1</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <comment>span</comment>
        <extracomment>a span of time</extracomment>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <extracomment>a span of time: %1 hours and %2 minutes</extracomment>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>Runs whatever happens until %1.</source>
        <translation>En marcha pase lo que pase hasta las %1.</translation>
    </message>
    <message>
        <source>Runs until %1, ignoring: %2.</source>
        <translation>En marcha hasta las %1, ignorando: %2.</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Deteniéndose</translation>
    </message>
    <message>
        <source>Running work is being finished and handed in.</source>
        <translation>Se está terminando y entregando el trabajo en curso.</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>You paused this node.</source>
        <translation>Has pausado este nodo.</translation>
    </message>
    <message>
        <source>Resume to compute again.</source>
        <translation>Reanúdalo para volver a calcular.</translation>
    </message>
    <message>
        <source>You paused this node until %1; %2 left.</source>
        <translation>Has pausado este nodo hasta las %1; tiempo restante: %2.</translation>
    </message>
    <message>
        <source>Removed from its account</source>
        <translation>Eliminado de su cuenta</translation>
    </message>
    <message>
        <source>This node was removed from the account it belonged to.</source>
        <translation>Este nodo se eliminó de la cuenta a la que pertenecía.</translation>
    </message>
    <message>
        <source>To add it again, enter the code %1 in the portal.</source>
        <translation>Para añadirlo de nuevo, introduce el código %1 en el portal.</translation>
    </message>
    <message>
        <source>Waiting to be claimed</source>
        <translation>Pendiente de vincular</translation>
    </message>
    <message>
        <source>This node does not belong to an account yet.</source>
        <translation>Este nodo aún no pertenece a ninguna cuenta.</translation>
    </message>
    <message>
        <source>Enter the code %1 in the portal.</source>
        <translation>Introduce el código %1 en el portal.</translation>
    </message>
    <message>
        <source>The network wants a log-in</source>
        <translation>La red pide iniciar sesión</translation>
    </message>
    <message>
        <source>Something in between answers with a web page instead of the sentinel.</source>
        <translation>Algo intermedio responde con una página web en lugar de Sentinel.</translation>
    </message>
    <message>
        <source>Open a browser and log in to this network.</source>
        <translation>Abre un navegador e inicia sesión en esta red.</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>%1 cannot be reached. It is tried again by itself; results are kept.</source>
        <translation>No se puede conectar con %1. Se reintentará automáticamente; los resultados se conservan.</translation>
    </message>
    <message>
        <source>The clock is wrong</source>
        <translation>El reloj no está en hora</translation>
    </message>
    <message>
        <source>The sentinel does not accept the time of this machine.</source>
        <translation>Sentinel no acepta la hora de este equipo.</translation>
    </message>
    <message>
        <source>Set the clock of this machine.</source>
        <translation>Ajusta el reloj de este equipo.</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>No aceptado</translation>
    </message>
    <message>
        <source>The sentinel does not accept this node&apos;s signature. It is tried again; the key is kept.</source>
        <translation>Sentinel no acepta la firma de este nodo. Se reintentará; la clave se conserva.</translation>
    </message>
    <message>
        <source>Update needed</source>
        <translation>Hay que actualizar</translation>
    </message>
    <message>
        <source>The sentinel no longer works with this version.</source>
        <translation>Sentinel ya no funciona con esta versión.</translation>
    </message>
    <message>
        <source>Install the current version of wowlab.</source>
        <translation>Instala la versión actual de wowlab.</translation>
    </message>
    <message>
        <source>Refused by the sentinel</source>
        <translation>Rechazado por Sentinel</translation>
    </message>
    <message>
        <source>The sentinel gives this node no work.</source>
        <translation>Sentinel no da trabajo a este nodo.</translation>
    </message>
    <message>
        <source>Paused until you allow it</source>
        <translation>En pausa hasta que lo permitas</translation>
    </message>
    <message>
        <source>This node belongs to your account. It computes nothing before you say so.</source>
        <translation>Este nodo pertenece a tu cuenta. No calculará nada hasta que tú lo digas.</translation>
    </message>
    <message>
        <source>Allow it to compute.</source>
        <translation>Permítele calcular.</translation>
    </message>
    <message>
        <source>Paused while you play</source>
        <translation>En pausa mientras juegas</translation>
    </message>
    <message>
        <source>World of Warcraft is running (%1).</source>
        <translation>World of Warcraft está abierto (%1).</translation>
    </message>
    <message>
        <source>%1 is running.</source>
        <extracomment>%1 is the name of a program from the user&apos;s list</extracomment>
        <translation>%1 está en ejecución.</translation>
    </message>
    <message>
        <source>A program fills the screen.</source>
        <translation>Hay un programa a pantalla completa.</translation>
    </message>
    <message>
        <source>This machine runs on its battery.</source>
        <translation>Este equipo funciona con batería.</translation>
    </message>
    <message>
        <source>Waiting until you are away</source>
        <translation>Esperando a que no estés</translation>
    </message>
    <message>
        <source>This system does not tell whether somebody uses it.</source>
        <translation>Este sistema no indica si alguien lo está usando.</translation>
    </message>
    <message>
        <source>Choose other times to run in the settings.</source>
        <translation>Elige en los ajustes otros momentos para calcular.</translation>
    </message>
    <message>
        <source>This machine is in use.</source>
        <translation>Este equipo se está usando.</translation>
    </message>
    <message>
        <source>Outside its hours</source>
        <translation>Fuera de su horario</translation>
    </message>
    <message>
        <source>This node computes again from %1 on.</source>
        <translation>Este nodo volverá a calcular a partir de las %1.</translation>
    </message>
    <message>
        <source>The schedule has no hour in which this node may compute.</source>
        <translation>El horario no incluye ninguna hora en la que este nodo pueda calcular.</translation>
    </message>
    <message>
        <source>Choose its hours in the settings.</source>
        <translation>Elige sus horas en los ajustes.</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Conectando</translation>
    </message>
    <message>
        <source>Asking %1 about this node.</source>
        <translation>Consultando a %1 sobre este nodo.</translation>
    </message>
    <message>
        <source>No cores allowed</source>
        <translation>Ningún núcleo permitido</translation>
    </message>
    <message>
        <source>The portal allows this node no core.</source>
        <translation>El portal no permite ningún núcleo a este nodo.</translation>
    </message>
    <message>
        <source>Raise the node&apos;s limit in the portal.</source>
        <translation>Aumenta el límite del nodo en el portal.</translation>
    </message>
    <message>
        <source>Computing</source>
        <translation>Calculando</translation>
    </message>
    <message numerus="yes">
        <source>%n chunk(s) running.</source>
        <translation>
            <numerusform>%n paquete en curso.</numerusform>
            <numerusform>%n paquetes en curso.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>There is no work at the moment.</source>
        <translation>No hay trabajo en este momento.</translation>
    </message>
    <message>
        <source>The clock of this machine is %1; corrected for our use.</source>
        <translation>El reloj de este equipo va %1; lo corregimos para nuestro uso.</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>This node is yours now</source>
        <translation>Este nodo ya es tuyo</translation>
    </message>
    <message>
        <source>It is linked to your account.</source>
        <translation>Está vinculado a tu cuenta.</translation>
    </message>
    <message>
        <source>It is linked to your account as “%1”.</source>
        <translation>Está vinculado a tu cuenta como «%1».</translation>
    </message>
    <message>
        <source>You helped a simulation along</source>
        <translation>Has ayudado en una simulación</translation>
    </message>
    <message numerus="yes">
        <source>Your computer has contributed to %n more job(s).</source>
        <translation>
            <numerusform>Tu equipo ha contribuido a %n trabajo más.</numerusform>
            <numerusform>Tu equipo ha contribuido a %n trabajos más.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PauseMenu</name>
    <message>
        <source>15 minutes</source>
        <translation>15 minutos</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 hora</translation>
    </message>
    <message>
        <source>4 hours</source>
        <translation>4 horas</translation>
    </message>
    <message>
        <source>Until tomorrow</source>
        <translation>Hasta mañana</translation>
    </message>
    <message>
        <source>Until I resume</source>
        <translation>Hasta que lo reanude</translation>
    </message>
</context>
<context>
    <name>RunDecision</name>
    <message>
        <source>your pause</source>
        <translation>tu pausa</translation>
    </message>
    <message>
        <source>your consent</source>
        <translation>tu permiso</translation>
    </message>
    <message>
        <source>World of Warcraft</source>
        <translation>World of Warcraft</translation>
    </message>
    <message>
        <source>a listed program</source>
        <translation>un programa de la lista</translation>
    </message>
    <message>
        <source>a full-screen program</source>
        <translation>un programa a pantalla completa</translation>
    </message>
    <message>
        <source>battery</source>
        <translation>la batería</translation>
    </message>
    <message>
        <source>that somebody is here</source>
        <translation>que el equipo está en uso</translation>
    </message>
    <message>
        <source>the schedule</source>
        <translation>el horario</translation>
    </message>
</context>
<context>
    <name>Simulation</name>
    <message>
        <source>%1 s</source>
        <extracomment>seconds</extracomment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 DPS</source>
        <extracomment>damage per second</extracomment>
        <translation>%1 DPS</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 damage per second, %2 the same as a percentage</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Too few iterations to tell</source>
        <translation>Muy pocas iteraciones para saberlo</translation>
    </message>
    <message>
        <source>A and B do the same</source>
        <translation>A y B hacen lo mismo</translation>
    </message>
    <message>
        <source>No difference can be seen</source>
        <translation>No se aprecia diferencia</translation>
    </message>
    <message>
        <source>A is better by %1</source>
        <extracomment>A and B are the two rotations; %1 is an amount of damage per second</extracomment>
        <translation>A es mejor por %1</translation>
    </message>
    <message>
        <source>B is better by %1</source>
        <translation>B es mejor por %1</translation>
    </message>
    <message>
        <source>The difference is significant: with 95 % confidence it is between %1 and %2.</source>
        <translation>La diferencia es significativa: con una confianza del 95 %, está entre %1 y %2.</translation>
    </message>
    <message numerus="yes">
        <source>At least %n iterations are needed to judge.</source>
        <translation>
            <numerusform>Se necesita al menos %n iteración para juzgar.</numerusform>
            <numerusform>Se necesitan al menos %n iteraciones para juzgar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every iteration ended with equal damage.</source>
        <translation>Todas las iteraciones acabaron con el mismo daño.</translation>
    </message>
    <message>
        <source>If there is one, it is not significant: with 95 % confidence it is smaller than %1. More iterations could show a smaller one.</source>
        <translation>Si hay alguna, no es significativa: con una confianza del 95 %, es menor que %1. Más iteraciones podrían revelar una menor.</translation>
    </message>
    <message>
        <source>The mean is between %1 and %2 with 95 % confidence; its standard error is %3.</source>
        <translation>La media está entre %1 y %2 con una confianza del 95 %; su error estándar es %3.</translation>
    </message>
    <message>
        <source>%1: %2 DPS</source>
        <extracomment>%1 is &quot;A&quot; or &quot;B&quot;</extracomment>
        <translation>%1: %2 DPS</translation>
    </message>
    <message>
        <source>%1 (%2): %3 DPS</source>
        <extracomment>%1 is &quot;A&quot; or &quot;B&quot;, %2 the name of a file</extracomment>
        <translation>%1 (%2): %3 DPS</translation>
    </message>
    <message>
        <source>Single fights: standard deviation %1, from %2 to %3.</source>
        <extracomment>standard deviation and extremes of many fights</extracomment>
        <translation>Combates individuales: desviación estándar %1, de %2 a %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s)</source>
        <translation>
            <numerusform>%n objetivo</numerusform>
            <numerusform>%n objetivos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 iterations in %2</source>
        <extracomment>%1 is a number, %2 a length of time</extracomment>
        <translation>%1 iteraciones en %2</translation>
    </message>
    <message>
        <source>stopped early</source>
        <extracomment>of a run that the user ended</extracomment>
        <translation>detenida antes de tiempo</translation>
    </message>
    <message>
        <source>the error wanted, %1, was not reached</source>
        <translation>no se alcanzó el error deseado, %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1 iterations</source>
        <translation>%1 iteraciones</translation>
    </message>
    <message>
        <source>A %1, B %2 DPS so far</source>
        <extracomment>of two rotations</extracomment>
        <translation>A: %1, B: %2 DPS por ahora</translation>
    </message>
    <message>
        <source>%1 DPS so far</source>
        <translation>%1 DPS por ahora</translation>
    </message>
    <message>
        <source>Paste or open a rotation, or use the default one.</source>
        <translation>Pega o abre una rotación, o usa la predeterminada.</translation>
    </message>
    <message>
        <source>The rotation has faults; they are listed above.</source>
        <translation>La rotación tiene errores; aparecen en la lista de arriba.</translation>
    </message>
    <message>
        <source>The rotation never lets time pass: it decides again and again at the same instant. Let it wait, or cast something that takes time.</source>
        <translation>La rotación nunca deja pasar el tiempo: decide una y otra vez en el mismo instante. Haz que espere o que lance algo que lleve tiempo.</translation>
    </message>
    <message>
        <source>The rotation takes too many steps in one fight. Make it simpler, or the fight shorter.</source>
        <translation>La rotación da demasiados pasos en un combate. Simplifícala o acorta el combate.</translation>
    </message>
    <message>
        <source>The damage is too large to add up. Make the fight shorter or the targets fewer.</source>
        <translation>El daño es demasiado grande para sumarlo. Acorta el combate o reduce los objetivos.</translation>
    </message>
    <message>
        <source>The engine cannot run this: %1</source>
        <extracomment>%1 is the engine&apos;s message, in English</extracomment>
        <translation>El motor no puede ejecutar esto: %1</translation>
    </message>
    <message>
        <source>This is larger than a rotation may be (1 MiB).</source>
        <translation>Esto supera el tamaño máximo de una rotación (1 MiB).</translation>
    </message>
    <message>
        <source>This file is not a text.</source>
        <translation>Este archivo no es de texto.</translation>
    </message>
    <message>
        <source>This file does not exist.</source>
        <translation>Este archivo no existe.</translation>
    </message>
    <message>
        <source>This file cannot be read.</source>
        <translation>No se puede leer este archivo.</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Línea %1, columna %2: %3</translation>
    </message>
    <message>
        <source>Line %1, column %2, warning: %3</source>
        <translation>Línea %1, columna %2, advertencia: %3</translation>
    </message>
</context>
<context>
    <name>Tables</name>
    <message>
        <source>The file could not be written.</source>
        <translation>No se pudo escribir el archivo.</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>%1 s</source>
        <extracomment>seconds</extracomment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <extracomment>minutes</extracomment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <extracomment>hours, minutes</extracomment>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d</source>
        <extracomment>days, hours</extracomment>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 d %2 h</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <extracomment>%1 is a length of time</extracomment>
        <translation>quedan aprox. %1</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>ahora mismo</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <extracomment>%1 is a length of time</extracomment>
        <translation>hace %1</translation>
    </message>
    <message>
        <source>%1/s</source>
        <extracomment>so many per second</extracomment>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Aún no se sabe</translation>
    </message>
    <message>
        <source>Not linked to an account</source>
        <translation>Sin vincular a una cuenta</translation>
    </message>
    <message>
        <source>Linked to your account</source>
        <translation>Vinculado a tu cuenta</translation>
    </message>
    <message>
        <source>The sentinel does not say</source>
        <translation>Sentinel no lo indica</translation>
    </message>
    <message>
        <source>Not tried yet</source>
        <translation>Aún sin probar</translation>
    </message>
    <message>
        <source>%1 answered %2</source>
        <translation>%1 respondió %2</translation>
    </message>
    <message>
        <source>%1 answers</source>
        <translation>%1 responde</translation>
    </message>
    <message>
        <source>%1 cannot be reached</source>
        <translation>No se puede conectar con %1</translation>
    </message>
    <message>
        <source>This network wants a log-in</source>
        <translation>Esta red pide iniciar sesión</translation>
    </message>
    <message>
        <source>%1 does not accept this node</source>
        <translation>%1 no acepta este nodo</translation>
    </message>
    <message>
        <source>%1 does not accept the time of this machine</source>
        <translation>%1 no acepta la hora de este equipo</translation>
    </message>
    <message>
        <source>Not seen by the beacon</source>
        <translation>No visto por Beacon</translation>
    </message>
    <message>
        <source>Online, seen by the beacon %1</source>
        <translation>En línea, visto por Beacon %1</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En línea</translation>
    </message>
    <message>
        <source>Run now for 1 hour</source>
        <translation>Ejecutar ahora durante 1 hora</translation>
    </message>
    <message>
        <source>Run now for 1 hour, ignoring: %1</source>
        <extracomment>%1 is a list such as &quot;battery, full-screen program&quot;</extracomment>
        <translation>Ejecutar ahora durante 1 hora, ignorando: %1</translation>
    </message>
</context>
<context>
    <name>wowlab::model::AbilityTable</name>
    <message>
        <source>Ability</source>
        <translation>Habilidad</translation>
    </message>
    <message>
        <source>DPS of A</source>
        <extracomment>columns of a table that compares two rotations, called A and B</extracomment>
        <translation>DPS de A</translation>
    </message>
    <message>
        <source>DPS of B</source>
        <translation>DPS de B</translation>
    </message>
    <message>
        <source>B − A</source>
        <translation>B − A</translation>
    </message>
    <message>
        <source>Casts</source>
        <extracomment>how often an ability was used in a fight</extracomment>
        <translation>Lanzamientos</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Golpes</translation>
    </message>
    <message>
        <source>Crit</source>
        <extracomment>share of critical hits</extracomment>
        <translation>Crítico</translation>
    </message>
    <message>
        <source>Mean hit</source>
        <translation>Golpe medio</translation>
    </message>
    <message>
        <source>DPS</source>
        <translation>DPS</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Proporción</translation>
    </message>
</context>
<context>
    <name>wowlab::model::ChunkListModel</name>
    <message>
        <source>Chunk %1 waits for its turn.</source>
        <translation>El paquete %1 espera su turno.</translation>
    </message>
    <message>
        <source>Chunk %1 is finished; its result is being sent.</source>
        <translation>El paquete %1 ha terminado; se está enviando su resultado.</translation>
    </message>
    <message>
        <source>Chunk %1 is %2 % done; mean %3 DPS.</source>
        <extracomment>%2 is a percentage without its sign, %3 a number</extracomment>
        <translation>El paquete %1 va por el %2 %; media de %3 DPS.</translation>
    </message>
</context>
<context>
    <name>wowlab::model::HistoryModel</name>
    <message>
        <source>Finished</source>
        <translation>Terminado</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Trabajo</translation>
    </message>
    <message>
        <source>Chunk</source>
        <translation>Paquete</translation>
    </message>
    <message>
        <source>Spec</source>
        <translation>Especialización</translation>
    </message>
    <message>
        <source>Iterations</source>
        <translation>Iteraciones</translation>
    </message>
    <message>
        <source>Mean DPS</source>
        <translation>DPS medio</translation>
    </message>
    <message>
        <source>Computed in</source>
        <translation>Calculado en</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Estado</translation>
    </message>
</context>
<context>
    <name>wowlab::model::JobsHelpedModel</name>
    <message>
        <source>Refused: %1, handed back: %2, failed: %3</source>
        <translation>Rechazados: %1, devueltos: %2, fallidos: %3</translation>
    </message>
    <message>
        <source>Last helped</source>
        <translation>Última ayuda</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Trabajo</translation>
    </message>
    <message>
        <source>Spec</source>
        <translation>Especialización</translation>
    </message>
    <message>
        <source>Chunks</source>
        <translation>Paquetes</translation>
    </message>
    <message>
        <source>Iterations</source>
        <translation>Iteraciones</translation>
    </message>
    <message>
        <source>Mean DPS</source>
        <translation>DPS medio</translation>
    </message>
    <message>
        <source>Computed in</source>
        <translation>Calculado en</translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>No contados</translation>
    </message>
</context>
<context>
    <name>wowlab::model::LogModel</name>
    <message>
        <source>Detail</source>
        <extracomment>level of a log line</extracomment>
        <translation>Detalle</translation>
    </message>
    <message>
        <source>Info</source>
        <extracomment>level of a log line</extracomment>
        <translation>Información</translation>
    </message>
    <message>
        <source>Warning</source>
        <extracomment>level of a log line</extracomment>
        <translation>Advertencia</translation>
    </message>
    <message>
        <source>Error</source>
        <extracomment>level of a log line</extracomment>
        <translation>Error</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Origen</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
</context>
<context>
    <name>wowlab::node::IdentityOpener</name>
    <message>
        <source>Try again, or make a new identity and claim this computer again.</source>
        <translation>Vuelve a intentarlo, o crea una identidad nueva y vincula otra vez este equipo.</translation>
    </message>
    <message>
        <source>The key of this node is broken</source>
        <translation>La clave de este nodo está dañada</translation>
    </message>
    <message>
        <source>The key file held no key and was set aside.</source>
        <translation>El archivo de clave no contenía ninguna clave y se ha apartado.</translation>
    </message>
    <message>
        <source>Put a backup in its place and try again, or make a new identity and claim this computer again.</source>
        <translation>Pon en su lugar una copia de seguridad y vuelve a intentarlo, o crea una identidad nueva y vincula otra vez este equipo.</translation>
    </message>
    <message>
        <source>The key of this node cannot be read</source>
        <translation>No se puede leer la clave de este nodo</translation>
    </message>
    <message>
        <source>The system does not let the program read the key file.</source>
        <translation>El sistema no permite al programa leer el archivo de clave.</translation>
    </message>
    <message>
        <source>Make the file readable and try again, or make a new identity and claim this computer again.</source>
        <translation>Haz que el archivo se pueda leer y vuelve a intentarlo, o crea una identidad nueva y vincula otra vez este equipo.</translation>
    </message>
    <message>
        <source>The key of this node is gone</source>
        <translation>La clave de este nodo ha desaparecido</translation>
    </message>
    <message>
        <source>This node had a key, and neither the keychain nor the key file has it now.</source>
        <translation>Este nodo tenía una clave, y ahora no está ni en el llavero ni en el archivo de clave.</translation>
    </message>
    <message>
        <source>Unlock the keychain or restore the file, or make a new identity and claim this computer again.</source>
        <translation>Desbloquea el llavero o restaura el archivo, o crea una identidad nueva y vincula otra vez este equipo.</translation>
    </message>
    <message>
        <source>What the keychain keeps for this node is no key.</source>
        <translation>Lo que guarda el llavero para este nodo no es una clave.</translation>
    </message>
    <message>
        <source>Restore the keychain and try again, or make a new identity and claim this computer again.</source>
        <translation>Restaura el llavero y vuelve a intentarlo, o crea una identidad nueva y vincula otra vez este equipo.</translation>
    </message>
    <message>
        <source>The keychain is locked</source>
        <translation>El llavero está bloqueado</translation>
    </message>
    <message>
        <source>The key of this node is in the keychain, which was not unlocked.</source>
        <translation>La clave de este nodo está en el llavero, que no se desbloqueó.</translation>
    </message>
    <message>
        <source>Try again and unlock it, or make a new identity and claim this computer again.</source>
        <translation>Vuelve a intentarlo y desbloquéalo, o crea una identidad nueva y vincula otra vez este equipo.</translation>
    </message>
    <message>
        <source>The keychain is not there</source>
        <translation>El llavero no está disponible</translation>
    </message>
    <message>
        <source>The key of this node is in the keychain, and the system&apos;s keychain service does not run.</source>
        <translation>La clave de este nodo está en el llavero, y el servicio de llavero del sistema no está en ejecución.</translation>
    </message>
    <message>
        <source>The keychain does not answer</source>
        <translation>El llavero no responde</translation>
    </message>
    <message>
        <source>Perhaps it waits for its password. The node asks again from time to time.</source>
        <translation>Quizá espera su contraseña. El nodo vuelve a preguntar de vez en cuando.</translation>
    </message>
    <message>
        <source>The keychain does not work</source>
        <translation>El llavero no funciona</translation>
    </message>
    <message>
        <source>It answers with an error; the log has it. The node asks again from time to time.</source>
        <translation>Responde con un error, que figura en el registro. El nodo vuelve a preguntar de vez en cuando.</translation>
    </message>
    <message>
        <source>Another program uses this node&apos;s key</source>
        <translation>Otro programa usa la clave de este nodo</translation>
    </message>
    <message>
        <source>Two nodes under one key would take each other&apos;s work.</source>
        <translation>Dos nodos con la misma clave se quitarían el trabajo el uno al otro.</translation>
    </message>
    <message>
        <source>End the other node; this one begins by itself.</source>
        <translation>Cierra el otro nodo; este empezará automáticamente.</translation>
    </message>
    <message>
        <source>The key of this node cannot be stored</source>
        <translation>No se puede guardar la clave de este nodo</translation>
    </message>
    <message>
        <source>The disk is full, or the program may not write into its folder.</source>
        <translation>El disco está lleno o el programa no tiene permiso para escribir en su carpeta.</translation>
    </message>
    <message>
        <source>Make room or allow it, and try again.</source>
        <translation>Libera espacio o concede el permiso, y vuelve a intentarlo.</translation>
    </message>
</context>
<context>
    <name>wowlab::tray::DesktopNode</name>
    <message>
        <source>There is no account to leave yet.</source>
        <translation>Aún no hay ninguna cuenta que abandonar.</translation>
    </message>
    <message>
        <source>The sentinel did not agree: %1</source>
        <translation>Sentinel no lo aceptó: %1</translation>
    </message>
    <message>
        <source>The data folder cannot be used</source>
        <translation>No se puede usar la carpeta de datos</translation>
    </message>
    <message>
        <source>Mend the folder and start wowlab again.</source>
        <translation>Repara la carpeta y vuelve a iniciar wowlab.</translation>
    </message>
    <message>
        <source>The account is left, but the old key could not be removed everywhere.</source>
        <translation>Has abandonado la cuenta, pero no se pudo borrar la clave antigua de todas partes.</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::ChunkDelegate</name>
    <message>
        <source>waiting for its turn</source>
        <translation>esperando su turno</translation>
    </message>
    <message>
        <source>finished, sending the result</source>
        <translation>terminado, enviando el resultado</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 DPS</source>
        <translation>%1 DPS</translation>
    </message>
    <message>
        <source>Chunk %1 of job %2</source>
        <translation>Paquete %1 del trabajo %2</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::ClaimCodeView</name>
    <message>
        <source>The claim code is not known yet</source>
        <translation>Aún no se conoce el código de vinculación</translation>
    </message>
    <message>
        <source>Claim code: %1</source>
        <translation>Código de vinculación: %1</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::ClaimScreen</name>
    <message>
        <source>&amp;Copy code</source>
        <translation>&amp;Copiar código</translation>
    </message>
    <message>
        <source>Open &amp;portal</source>
        <translation>Abrir &amp;portal</translation>
    </message>
    <message>
        <source>Your claim code</source>
        <translation>Tu código de vinculación</translation>
    </message>
    <message>
        <source>Enter it in the portal, or scan the picture with your phone. You need to do this once.</source>
        <translation>Introdúcelo en el portal o escanea la imagen con el móvil. Solo hay que hacerlo una vez.</translation>
    </message>
    <message>
        <source>What happens next</source>
        <translation>Qué pasa después</translation>
    </message>
    <message>
        <source>1.  You sign in to the portal and claim this node. This window notices it by itself.</source>
        <translation>1.  Inicias sesión en el portal y vinculas este nodo. Esta ventana lo detecta automáticamente.</translation>
    </message>
    <message>
        <source>2.  You say whether this computer may compute, and with how many cores. Nothing runs before that.</source>
        <translation>2.  Tú decides si este equipo puede calcular y con cuántos núcleos. Antes de eso no se ejecuta nada.</translation>
    </message>
    <message>
        <source>3.  It works quietly at the lowest priority, and rests while you play.</source>
        <translation>3.  Trabaja en silencio con la prioridad más baja y se pausa mientras juegas.</translation>
    </message>
    <message>
        <source>wowlab answers which rotation, gear or talents deal more damage, by simulating thousands of fights on the computers of players. This node lends the cores that you do not need, and simulates for you too.</source>
        <translation>wowlab responde qué rotación, equipamiento o talentos hacen más daño simulando miles de combates en los equipos de los jugadores. Este nodo presta los núcleos que no necesitas y también simula para ti.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>This node left its account</source>
        <translation>Este nodo abandonó su cuenta</translation>
    </message>
    <message>
        <source>Welcome to wowlab</source>
        <translation>Te damos la bienvenida a wowlab</translation>
    </message>
    <message>
        <source>QR code of %1</source>
        <translation>Código QR de %1</translation>
    </message>
    <message>
        <source>The code stays valid while this program runs. If it ever has to change, the new one appears here by itself.</source>
        <translation>El código es válido mientras este programa esté en ejecución. Si alguna vez tiene que cambiar, el nuevo aparecerá aquí automáticamente.</translation>
    </message>
    <message>
        <source>The code appears in a moment.</source>
        <translation>El código aparecerá en un momento.</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::ConsentScreen</name>
    <message>
        <source>Use &amp;up to</source>
        <translation>Usar &amp;hasta</translation>
    </message>
    <message>
        <source>Cores to use</source>
        <translation>Núcleos que se usarán</translation>
    </message>
    <message numerus="yes">
        <source>of %n core(s)</source>
        <translation>
            <numerusform>de %n núcleo</numerusform>
            <numerusform>de %n núcleos</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Yes, compute</source>
        <translation>&amp;Sí, calcular</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>Ahora &amp;no</translation>
    </message>
    <message>
        <source>More &amp;settings</source>
        <translation>Más &amp;ajustes</translation>
    </message>
    <message>
        <source>At the lowest priority: whatever you do comes first.</source>
        <translation>Con la prioridad más baja: lo que tú hagas va primero.</translation>
    </message>
    <message>
        <source>It rests while World of Warcraft or a full-screen program runs.</source>
        <translation>Se pausa mientras está abierto World of Warcraft o un programa a pantalla completa.</translation>
    </message>
    <message>
        <source>It rests while this computer runs on battery.</source>
        <translation>Se pausa mientras este equipo funciona con batería.</translation>
    </message>
    <message>
        <source>You can pause it at any time, here and in the tray.</source>
        <translation>Puedes pausarlo en cualquier momento, aquí y en la bandeja.</translation>
    </message>
    <message>
        <source>May this computer compute now?</source>
        <translation>¿Puede empezar a calcular este equipo?</translation>
    </message>
    <message>
        <source>This node belongs to your account now.</source>
        <translation>Este nodo ya pertenece a tu cuenta.</translation>
    </message>
    <message>
        <source>This node belongs to your account now, under the name %1.</source>
        <translation>Este nodo ya pertenece a tu cuenta, con el nombre %1.</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::HistogramView</name>
    <message>
        <source>Distributions of the damage per second: mean of A %1, mean of B %2</source>
        <translation>Distribuciones del daño por segundo: media de A %1, media de B %2</translation>
    </message>
    <message>
        <source>Distribution of the damage per second from %1 to %2; mean %3</source>
        <translation>Distribución del daño por segundo de %1 a %2; media %3</translation>
    </message>
    <message>
        <source>Bars: A. Outline: B. Lines: the means, with their 95 % intervals.</source>
        <translation>Barras: A. Contorno: B. Líneas: las medias, con sus intervalos del 95 %.</translation>
    </message>
    <message>
        <source>The line is the mean, the band around it its 95 % interval.</source>
        <translation>La línea es la media; la banda que la rodea, su intervalo del 95 %.</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::HistoryScreen</name>
    <message>
        <source>Finished chunks</source>
        <translation>Paquetes terminados</translation>
    </message>
    <message>
        <source>Jobs helped</source>
        <translation>Trabajos con tu ayuda</translation>
    </message>
    <message>
        <source>What is listed</source>
        <translation>Qué se muestra</translation>
    </message>
    <message>
        <source>Chunks</source>
        <translation>Paquetes</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Filter by spec, id or reason</source>
        <translation>Filtrar por especialización, ID o motivo</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periodo</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>Últimos 90 días</translation>
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
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>All verdicts</source>
        <translation>Todos los estados</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Accepted in this list</source>
        <translation>Aceptados en esta lista</translation>
    </message>
    <message>
        <source>Ever</source>
        <translation>Desde siempre</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>Copies the selected rows.</source>
        <translation>Copia las filas seleccionadas.</translation>
    </message>
    <message>
        <source>&amp;Export as CSV…</source>
        <translation>&amp;Exportar como CSV…</translation>
    </message>
    <message>
        <source>Nothing matches the filter</source>
        <translation>Nada coincide con el filtro</translation>
    </message>
    <message>
        <source>Chunks are kept for 90 days.</source>
        <translation>Los paquetes se conservan durante 90 días.</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <source>No job helped yet</source>
        <translation>Aún no has ayudado en ningún trabajo</translation>
    </message>
    <message>
        <source>As soon as this computer has simulated a part of a job, the job is listed here.</source>
        <translation>En cuanto este equipo haya simulado una parte de un trabajo, el trabajo aparecerá aquí.</translation>
    </message>
    <message>
        <source>No chunks yet</source>
        <translation>Aún no hay paquetes</translation>
    </message>
    <message>
        <source>What this computer simulates is listed here and kept for 90 days.</source>
        <translation>Lo que simula este equipo aparece aquí y se conserva durante 90 días.</translation>
    </message>
    <message>
        <source>%1 iterations</source>
        <extracomment>%1: a number</extracomment>
        <translation>%1 iteraciones</translation>
    </message>
    <message numerus="yes">
        <source>%Ln chunk(s)</source>
        <translation>
            <numerusform>%Ln paquete</numerusform>
            <numerusform>%Ln paquetes</numerusform>
        </translation>
    </message>
    <message>
        <source>A part of the history could not be read and was set aside: %1</source>
        <translation>No se pudo leer una parte del historial y se ha apartado: %1</translation>
    </message>
    <message>
        <source>The history cannot be written at present: %1</source>
        <translation>Ahora mismo no se puede escribir el historial: %1</translation>
    </message>
    <message>
        <source>Export the history</source>
        <translation>Exportar el historial</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Valores separados por comas (*.csv)</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::LogScreen</name>
    <message>
        <source>Level</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>All lines</source>
        <translation>Todas las líneas</translation>
    </message>
    <message>
        <source>Without details</source>
        <translation>Sin detalles</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Advertencias y errores</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Errores</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Filter by text</source>
        <translation>Filtrar por texto</translation>
    </message>
    <message>
        <source>Log lines</source>
        <translation>Líneas del registro</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>&amp;Newest lines</source>
        <translation>Líneas más &amp;recientes</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>Copies the selected lines, or all that are listed.</source>
        <translation>Copia las líneas seleccionadas o todas las de la lista.</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Guardar…</translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation>Guardar el registro</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Texto (*.txt)</translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation>&amp;Abrir carpeta</translation>
    </message>
    <message>
        <source>C&amp;lear view</source>
        <translation>&amp;Vaciar vista</translation>
    </message>
    <message>
        <source>Empties this list. The files keep everything.</source>
        <translation>Vacía esta lista. Los archivos lo conservan todo.</translation>
    </message>
    <message>
        <source>Nothing matches the filter</source>
        <translation>Nada coincide con el filtro</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <source>No lines yet</source>
        <translation>Aún no hay líneas</translation>
    </message>
    <message>
        <source>What the program does is written here as it happens.</source>
        <translation>Aquí se anota lo que hace el programa a medida que ocurre.</translation>
    </message>
    <message>
        <source>The log cannot be written to its file: %1</source>
        <translation>No se puede escribir el registro en su archivo: %1</translation>
    </message>
    <message>
        <source>New lines appear at the end.</source>
        <translation>Las líneas nuevas aparecen al final.</translation>
    </message>
    <message>
        <source>The list stays where it is; new lines come in below.</source>
        <translation>La lista se queda donde está; las líneas nuevas llegan por debajo.</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::MainWindow</name>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Simulate</source>
        <translation>Simular</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>wowlab keeps running</source>
        <translation>wowlab sigue en marcha</translation>
    </message>
    <message>
        <source>The window goes, the node stays: you find it in the tray.</source>
        <translation>La ventana se cierra, el nodo sigue: lo encontrarás en la bandeja.</translation>
    </message>
    <message>
        <source>The window goes, the node stays. Start wowlab again to see it.</source>
        <translation>La ventana se cierra, el nodo sigue. Vuelve a iniciar wowlab para verlo.</translation>
    </message>
    <message>
        <source>This can be changed in the settings.</source>
        <translation>Esto se puede cambiar en los ajustes.</translation>
    </message>
    <message>
        <source>&amp;Keep running</source>
        <translation>Seguir en &amp;marcha</translation>
    </message>
    <message>
        <source>&amp;Quit instead</source>
        <translation>Mejor &amp;salir</translation>
    </message>
    <message>
        <source>Quit wowlab?</source>
        <translation>¿Salir de wowlab?</translation>
    </message>
    <message numerus="yes">
        <source>%n chunk(s) are being computed.</source>
        <translation>
            <numerusform>Se está calculando %n paquete.</numerusform>
            <numerusform>Se están calculando %n paquetes.</numerusform>
        </translation>
    </message>
    <message>
        <source>They are finished first, which takes half a minute at most. Nothing is lost.</source>
        <translation>Antes se termina lo que está en curso: medio minuto como máximo. No se pierde nada.</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <translation>&amp;Quedarse</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::OverviewScreen</name>
    <message>
        <source>Throughput</source>
        <translation>Rendimiento</translation>
    </message>
    <message>
        <source>Chunks</source>
        <translation>Paquetes</translation>
    </message>
    <message>
        <source>Chunks that this node holds</source>
        <translation>Paquetes que tiene este nodo</translation>
    </message>
    <message>
        <source>Iterations simulated</source>
        <translation>Iteraciones simuladas</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Since the beginning</source>
        <translation>Desde el principio</translation>
    </message>
    <message>
        <source>This node</source>
        <translation>Este nodo</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Presencia</translation>
    </message>
    <message>
        <source>Cores</source>
        <translation>Núcleos</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>%1 iterations per second</source>
        <translation>%1 iteraciones por segundo</translation>
    </message>
    <message>
        <source>At rest</source>
        <translation>En reposo</translation>
    </message>
    <message numerus="yes">
        <source>%n chunk(s)</source>
        <translation>
            <numerusform>%n paquete</numerusform>
            <numerusform>%n paquetes</numerusform>
        </translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>aún no se sabe</translation>
    </message>
    <message>
        <source>%1 of %2 in use</source>
        <translation>%1 de %2 en uso</translation>
    </message>
    <message numerus="yes">
        <source>%n accepted</source>
        <comment>results</comment>
        <translation>
            <numerusform>%n aceptado</numerusform>
            <numerusform>%n aceptados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on the way</source>
        <comment>results</comment>
        <translation>
            <numerusform>%n en camino</numerusform>
            <numerusform>%n en camino</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <comment>results</comment>
        <translation>
            <numerusform>%n rechazado</numerusform>
            <numerusform>%n rechazados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unreadable</source>
        <comment>results</comment>
        <translation>
            <numerusform>%n ilegible</numerusform>
            <numerusform>%n ilegibles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::ResultView</name>
    <message>
        <source>This result belongs to an earlier input. Run again for the new one.</source>
        <translation>Este resultado corresponde a datos anteriores. Ejecuta de nuevo para obtener el de los nuevos.</translation>
    </message>
    <message>
        <source>What each ability did</source>
        <translation>Qué hizo cada habilidad</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>Copies the result as text.</source>
        <translation>Copia el resultado como texto.</translation>
    </message>
    <message>
        <source>&amp;Save as</source>
        <translation>&amp;Guardar como</translation>
    </message>
    <message>
        <source>&amp;JSON, for programs…</source>
        <extracomment>formats of files</extracomment>
        <translation>&amp;JSON, para programas…</translation>
    </message>
    <message>
        <source>&amp;CSV, for spreadsheets…</source>
        <translation>&amp;CSV, para hojas de cálculo…</translation>
    </message>
    <message>
        <source>&amp;PNG, a picture…</source>
        <translation>&amp;PNG, una imagen…</translation>
    </message>
    <message>
        <source>Simulating…</source>
        <translation>Simulando…</translation>
    </message>
    <message>
        <source>The result appears here when the run ends. Cancel it to see what is known by then.</source>
        <translation>El resultado aparece aquí cuando termina la simulación. Cancélala para ver lo que se sepa hasta entonces.</translation>
    </message>
    <message>
        <source>Simulate here, without any server</source>
        <translation>Simula aquí, sin ningún servidor</translation>
    </message>
    <message>
        <source>Choose a spec, paste or open a rotation, or keep the default one, and press Run. You will see the mean damage, how sure it is, and what each ability did. Compare two rotations to learn which is better.</source>
        <translation>Elige una especialización, pega o abre una rotación (o deja la predeterminada) y pulsa Ejecutar. Verás el daño medio, lo seguro que es y qué hizo cada habilidad. Compara dos rotaciones para saber cuál es mejor.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copiado.</translation>
    </message>
    <message>
        <source>Save the result</source>
        <translation>Guardar el resultado</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::RotationEditor</name>
    <message>
        <source>Paste a rotation here, or drop a file.</source>
        <translation>Pega aquí una rotación o suelta un archivo.</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::RotationPane</name>
    <message>
        <source>Rotation</source>
        <translation>Rotación</translation>
    </message>
    <message>
        <source>Faults of the rotation</source>
        <translation>Errores de la rotación</translation>
    </message>
    <message>
        <source>The text is larger than a rotation may be (1 MiB); it was not pasted.</source>
        <translation>El texto supera el tamaño máximo de una rotación (1 MiB); no se ha pegado.</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ab&amp;rir…</translation>
    </message>
    <message>
        <source>Opens a rotation from a file.</source>
        <translation>Abre una rotación desde un archivo.</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Pegar</translation>
    </message>
    <message>
        <source>Puts the text of the clipboard in place of the rotation.</source>
        <translation>Sustituye la rotación por el texto del portapapeles.</translation>
    </message>
    <message>
        <source>Use &amp;default</source>
        <translation>Usar pre&amp;determinada</translation>
    </message>
    <message>
        <source>Puts the spec&apos;s own rotation in place of this one.</source>
        <translation>Sustituye esta rotación por la propia de la especialización.</translation>
    </message>
    <message>
        <source>No faults.</source>
        <translation>Sin errores.</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n advertencia</numerusform>
            <numerusform>%n advertencias</numerusform>
        </translation>
    </message>
    <message>
        <source>Open a rotation</source>
        <translation>Abrir una rotación</translation>
    </message>
    <message>
        <source>Rotations (*.json *.txt)</source>
        <translation>Rotaciones (*.json *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::ScenarioForm</name>
    <message>
        <source>Fight &amp;length</source>
        <translation>D&amp;uración del combate</translation>
    </message>
    <message>
        <source>&amp;Targets</source>
        <translation>&amp;Objetivos</translation>
    </message>
    <message>
        <source>Simulate &amp;until</source>
        <translation>Simular ha&amp;sta</translation>
    </message>
    <message>
        <source>First s&amp;eed</source>
        <translation>Semi&amp;lla inicial</translation>
    </message>
    <message>
        <source>T&amp;hreads</source>
        <translation>&amp;Hilos</translation>
    </message>
    <message>
        <source> s</source>
        <extracomment>seconds, behind a number</extracomment>
        <translation> s</translation>
    </message>
    <message>
        <source>a number of iterations</source>
        <translation>un número de iteraciones</translation>
    </message>
    <message>
        <source>an error of the mean</source>
        <translation>un error de la media</translation>
    </message>
    <message>
        <source>Iterations</source>
        <translation>Iteraciones</translation>
    </message>
    <message>
        <source>Error of the mean</source>
        <translation>Error de la media</translation>
    </message>
    <message>
        <source>The standard error as a share of the mean. At most %1 iterations are simulated.</source>
        <translation>El error estándar como proporción de la media. Se simulan %1 iteraciones como máximo.</translation>
    </message>
    <message>
        <source>The same seed gives the same fights, and so the same result.</source>
        <translation>La misma semilla da los mismos combates y, por tanto, el mismo resultado.</translation>
    </message>
    <message>
        <source>all %1</source>
        <translation>todos (%1)</translation>
    </message>
    <message>
        <source>A&amp;mount</source>
        <extracomment>how many iterations, or what error</extracomment>
        <translation>Can&amp;tidad</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::ScheduleGrid</name>
    <message>
        <source>Hours of the week in which this node may compute</source>
        <translation>Horas de la semana en las que este nodo puede calcular</translation>
    </message>
    <message>
        <source>%1 is on. %2</source>
        <extracomment>%1 is a weekday and a time, %2 all hours that are on</extracomment>
        <translation>%1: activado. %2</translation>
    </message>
    <message>
        <source>%1 is off. %2</source>
        <translation>%1: desactivado. %2</translation>
    </message>
    <message>
        <source>All week.</source>
        <translation>Toda la semana.</translation>
    </message>
    <message>
        <source>Never.</source>
        <translation>Nunca.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>from one moment of the week to another</extracomment>
        <translation>%1 a %2</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::SettingsScreen</name>
    <message>
        <source>Computing</source>
        <translation>Cálculo</translation>
    </message>
    <message>
        <source>This computer &amp;may compute</source>
        <translation>Este equipo &amp;puede calcular</translation>
    </message>
    <message>
        <source>all but one (%1)</source>
        <extracomment>how many cores may be used, of a machine that has %1</extracomment>
        <translation>todos menos uno (%1)</translation>
    </message>
    <message>
        <source>&amp;Cores in use</source>
        <translation>&amp;Núcleos en uso</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Siempre</translation>
    </message>
    <message>
        <source>When nobody uses this computer</source>
        <translation>Cuando nadie use este equipo</translation>
    </message>
    <message>
        <source>At certain hours</source>
        <translation>A determinadas horas</translation>
    </message>
    <message>
        <source>&amp;When</source>
        <translation>&amp;Cuándo</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>&amp;Unused for</source>
        <translation>Sin uso d&amp;urante</translation>
    </message>
    <message>
        <source>&amp;Hours</source>
        <translation>&amp;Horas</translation>
    </message>
    <message>
        <source>Rest</source>
        <translation>Pausas automáticas</translation>
    </message>
    <message>
        <source>Rest on &amp;battery</source>
        <translation>Pausar con &amp;batería</translation>
    </message>
    <message>
        <source>Rest while World of &amp;Warcraft runs</source>
        <translation>Pausar mientras World of &amp;Warcraft esté abierto</translation>
    </message>
    <message>
        <source>Rest while a &amp;full-screen program runs</source>
        <translation>Pausar con un programa a pantalla comp&amp;leta</translation>
    </message>
    <message>
        <source>for example: obs, blender</source>
        <extracomment>names of programs, as an example</extracomment>
        <translation>por ejemplo: obs, blender</translation>
    </message>
    <message>
        <source>Rest while these &amp;programs run</source>
        <translation>Pausar mientras se e&amp;jecuten estos programas</translation>
    </message>
    <message>
        <source>This program</source>
        <translation>Este programa</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Apariencia</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>Start when I &amp;log in</source>
        <translation>Abrir al iniciar &amp;sesión</translation>
    </message>
    <message>
        <source>Start &amp;hidden, in the tray</source>
        <translation>Iniciar &amp;oculto, en la bandeja</translation>
    </message>
    <message>
        <source>&amp;Keep running when the window is closed</source>
        <translation>Seguir en marcha al cerrar la &amp;ventana</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notificaciones</translation>
    </message>
    <message>
        <source>When this node has been c&amp;laimed</source>
        <translation>Cuando este nodo se haya vincula&amp;do</translation>
    </message>
    <message>
        <source>When something needs &amp;me</source>
        <translation>Cuando algo re&amp;quiera mi atención</translation>
    </message>
    <message>
        <source>When this node has helped a &amp;job</source>
        <translation>Cuando este nodo haya ayudado en un &amp;trabajo</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>No proxy</source>
        <translation>Sin proxy</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>SOCKS 5</source>
        <translation>SOCKS 5</translation>
    </message>
    <message>
        <source>Pro&amp;xy</source>
        <translation>Pro&amp;xy</translation>
    </message>
    <message>
        <source>Proxy &amp;host</source>
        <translation>S&amp;ervidor proxy</translation>
    </message>
    <message>
        <source>Proxy p&amp;ort</source>
        <translation>Puerto del prox&amp;y</translation>
    </message>
    <message>
        <source>User &amp;name</source>
        <translation>Usua&amp;rio</translation>
    </message>
    <message>
        <source>Passwor&amp;d</source>
        <translation>Contrase&amp;ña</translation>
    </message>
    <message>
        <source>&amp;Test the connection</source>
        <translation>Co&amp;mprobar la conexión</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Servidores</translation>
    </message>
    <message>
        <source>&amp;Sentinel</source>
        <translation>&amp;Sentinel</translation>
    </message>
    <message>
        <source>Po&amp;rtal</source>
        <translation>Por&amp;tal</translation>
    </message>
    <message>
        <source>Use these addr&amp;esses</source>
        <translation>Usar &amp;estas direcciones</translation>
    </message>
    <message>
        <source>Another sentinel means a restart of the connection, with a key of its own.</source>
        <translation>Otro Sentinel implica reiniciar la conexión, con una clave propia.</translation>
    </message>
    <message>
        <source>This node</source>
        <translation>Este nodo</translation>
    </message>
    <message>
        <source>Copy dia&amp;gnostics</source>
        <translation>Copiar dia&amp;gnóstico</translation>
    </message>
    <message>
        <source>Facts for a bug report. Keys, passwords and addresses&apos; secrets are left out.</source>
        <translation>Datos para informar de un error. No incluye claves, contraseñas ni los datos secretos de las direcciones.</translation>
    </message>
    <message>
        <source>Leave the acco&amp;unt…</source>
        <translation>Abandonar la c&amp;uenta…</translation>
    </message>
    <message>
        <source>Takes this node out of its account and wipes its key. What it has computed stays counted. It can be claimed again, as a new node.</source>
        <translation>Saca este nodo de su cuenta y borra su clave. Lo que ha calculado sigue contando. Se puede volver a vincular, como un nodo nuevo.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Saved. The connection starts anew.</source>
        <translation>Guardado. La conexión se reinicia.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Guardado.</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>Probando…</translation>
    </message>
    <message>
        <source>Leave the account?</source>
        <translation>¿Abandonar la cuenta?</translation>
    </message>
    <message>
        <source>This node leaves your account and forgets its key.</source>
        <translation>Este nodo abandona tu cuenta y olvida su clave.</translation>
    </message>
    <message>
        <source>It stops computing for you at once. To use it again you claim it as a new node.</source>
        <translation>Deja de calcular para ti de inmediato. Para volver a usarlo, vincúlalo como un nodo nuevo.</translation>
    </message>
    <message>
        <source>&amp;Leave</source>
        <translation>&amp;Abandonar</translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <translation>&amp;Quedarse</translation>
    </message>
    <message>
        <source>Telling the sentinel…</source>
        <translation>Avisando a Sentinel…</translation>
    </message>
    <message>
        <source>This node has left its account.</source>
        <translation>Este nodo ha abandonado su cuenta.</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::Sidebar</name>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::SimulateScreen</name>
    <message>
        <source>Spec</source>
        <translation>Especialización</translation>
    </message>
    <message>
        <source>Compare t&amp;wo rotations</source>
        <translation>Co&amp;mparar dos rotaciones</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Ejecutar</translation>
    </message>
    <message>
        <source>Runs the simulation (%1).</source>
        <translation>Ejecuta la simulación (%1).</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>Ca&amp;ncelar</translation>
    </message>
    <message>
        <source>Ends the run and shows what is known so far (%1).</source>
        <translation>Termina la simulación y muestra lo que se sabe hasta ahora (%1).</translation>
    </message>
    <message>
        <source>Progress of the simulation</source>
        <translation>Progreso de la simulación</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n error(s)</source>
        <extracomment>a tab; %1 is &quot;Rotation A&quot; or &quot;Rotation B&quot;</extracomment>
        <translation>
            <numerusform>%1: %n error</numerusform>
            <numerusform>%1: %n errores</numerusform>
        </translation>
    </message>
    <message>
        <source>Rotation &amp;A</source>
        <translation>Rotación &amp;A</translation>
    </message>
    <message>
        <source>Rotation &amp;B</source>
        <translation>Rotación &amp;B</translation>
    </message>
    <message>
        <source>The engine reads the rotation…</source>
        <translation>El motor está leyendo la rotación…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::StatusStrip</name>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Follow my settings again</source>
        <translation>Volver a seguir mis ajustes</translation>
    </message>
    <message>
        <source>Allow computing</source>
        <translation>Permitir el cálculo</translation>
    </message>
    <message>
        <source>Run now for 1 hour</source>
        <translation>Ejecutar ahora durante 1 hora</translation>
    </message>
    <message>
        <source>Open portal</source>
        <translation>Abrir portal</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>Copiar código</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Begin as a new node</source>
        <translation>Empezar como un nodo nuevo</translation>
    </message>
    <message>
        <source>Pause for</source>
        <translation>Pausar durante</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::ThroughputPlot</name>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>Throughput of the last minutes; now %1 iterations per second</source>
        <translation>Rendimiento de los últimos minutos; ahora, %1 iteraciones por segundo</translation>
    </message>
    <message>
        <source>Throughput of the last minutes; nothing is computed now</source>
        <translation>Rendimiento de los últimos minutos; ahora no se calcula nada</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::Tray</name>
    <message>
        <source>wowlab: %1. %2</source>
        <extracomment>%1 is what the node does, %2 why</extracomment>
        <translation>wowlab: %1. %2</translation>
    </message>
    <message>
        <source>Pause for</source>
        <translation>Pausar durante</translation>
    </message>
    <message>
        <source>Open wowlab</source>
        <translation>Abrir wowlab</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Resume (paused for another %1)</source>
        <extracomment>%1 is a length of time that counts down</extracomment>
        <translation>Reanudar (en pausa %1 más)</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Follow my settings again (in %1 by itself)</source>
        <extracomment>%1 is a length of time that counts down</extracomment>
        <translation>Volver a seguir mis ajustes (automático en %1)</translation>
    </message>
</context>
</TS>
