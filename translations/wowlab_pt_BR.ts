<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_BR" sourcelanguage="en">
<context>
    <name>AddressEntry</name>
    <message>
        <source>This is not an address, such as https://example.org.</source>
        <translation>Isto não é um endereço, como https://example.org.</translation>
    </message>
    <message>
        <source>The address must begin with https://.</source>
        <translation>O endereço precisa começar com https://.</translation>
    </message>
    <message>
        <source>Give the server alone, without a user name, ? or #.</source>
        <translation>Informe só o servidor, sem nome de usuário, ? ou #.</translation>
    </message>
    <message>
        <source>Only a server on this machine may be reached without encryption.</source>
        <translation>Só um servidor neste computador pode ser acessado sem criptografia.</translation>
    </message>
    <message>
        <source>A sentinel&apos;s address has no path.</source>
        <translation>O endereço de um Sentinel não tem caminho.</translation>
    </message>
</context>
<context>
    <name>ConnectionTest</name>
    <message>
        <source>The sentinel answers.</source>
        <translation>O Sentinel responde.</translation>
    </message>
    <message>
        <source>There is no such address. Is the network up, and is the address right?</source>
        <translation>Esse endereço não existe. A rede está funcionando e o endereço está certo?</translation>
    </message>
    <message>
        <source>Nobody answers at that address.</source>
        <translation>Ninguém responde nesse endereço.</translation>
    </message>
    <message>
        <source>There was no answer within 10 seconds.</source>
        <translation>Não houve resposta em 10 segundos.</translation>
    </message>
    <message>
        <source>The proxy does not answer. Are its address and port right?</source>
        <translation>O proxy não responde. O endereço e a porta estão certos?</translation>
    </message>
    <message>
        <source>The proxy does not accept this user and password.</source>
        <translation>O proxy não aceita este usuário e esta senha.</translation>
    </message>
    <message>
        <source>Something in between answers with a web page. Log in to this network in a browser first.</source>
        <translation>Algo no caminho responde com uma página da web. Primeiro, faça login nesta rede em um navegador.</translation>
    </message>
    <message>
        <source>The connection is not safe: the certificate is not that of the server.</source>
        <translation>A conexão não é segura: o certificado não é o do servidor.</translation>
    </message>
    <message>
        <source>Something answers there, but it is no sentinel.</source>
        <translation>Algo responde nesse endereço, mas não é um Sentinel.</translation>
    </message>
</context>
<context>
    <name>Histogram</name>
    <message>
        <source>mean %1</source>
        <extracomment>over a line in a plot; %1 is a number</extracomment>
        <translation>média %1</translation>
    </message>
</context>
<context>
    <name>HistoryText</name>
    <message>
        <source>the node was paused</source>
        <translation>o nó estava pausado</translation>
    </message>
    <message>
        <source>the node was stopping</source>
        <translation>o nó estava sendo encerrado</translation>
    </message>
    <message>
        <source>the node may hold fewer now</source>
        <translation>o nó agora pode manter menos lotes</translation>
    </message>
    <message>
        <source>the sentinel refused the node</source>
        <translation>o Sentinel recusou o nó</translation>
    </message>
    <message>
        <source>its config could not be fetched</source>
        <translation>não foi possível obter a configuração</translation>
    </message>
    <message>
        <source>its config is damaged</source>
        <translation>a configuração está corrompida</translation>
    </message>
    <message>
        <source>this version does not know its rules</source>
        <translation>esta versão não conhece as regras dele</translation>
    </message>
    <message>
        <source>the job was over</source>
        <translation>a tarefa já havia terminado</translation>
    </message>
    <message>
        <source>the job was deleted</source>
        <translation>a tarefa foi excluída</translation>
    </message>
    <message>
        <source>it belonged to another node</source>
        <translation>pertencia a outro nó</translation>
    </message>
    <message>
        <source>the result cannot be right</source>
        <translation>o resultado não pode estar certo</translation>
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
        <translation>desconhecido</translation>
    </message>
    <message>
        <source>Computed before the program was started anew; only its result was kept.</source>
        <translation>Processado antes de o programa ser reiniciado; só o resultado foi mantido.</translation>
    </message>
    <message>
        <source>Accepted</source>
        <extracomment>what became of a chunk</extracomment>
        <translation>Aceito</translation>
    </message>
    <message>
        <source>Refused</source>
        <extracomment>what became of a chunk</extracomment>
        <translation>Recusado</translation>
    </message>
    <message>
        <source>Handed back</source>
        <extracomment>what became of a chunk</extracomment>
        <translation>Devolvido</translation>
    </message>
    <message>
        <source>Failed</source>
        <extracomment>what became of a chunk</extracomment>
        <translation>Falhou</translation>
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
            <numerusform>%n minuto adiantado</numerusform>
            <numerusform>%n minutos adiantado</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 is the day of the week, %2 the time of the day</extracomment>
        <translation>%1 %2</translation>
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
        <translation>Executa sem restrições até %1.</translation>
    </message>
    <message>
        <source>Runs until %1, ignoring: %2.</source>
        <translation>Executa até %1, ignorando: %2.</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Encerrando</translation>
    </message>
    <message>
        <source>Running work is being finished and handed in.</source>
        <translation>O trabalho em andamento está sendo concluído e entregue.</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausado</translation>
    </message>
    <message>
        <source>You paused this node.</source>
        <translation>Você pausou este nó.</translation>
    </message>
    <message>
        <source>Resume to compute again.</source>
        <translation>Retome para voltar a processar.</translation>
    </message>
    <message>
        <source>You paused this node until %1; %2 left.</source>
        <translation>Você pausou este nó até %1; faltam %2.</translation>
    </message>
    <message>
        <source>Removed from its account</source>
        <translation>Removido da conta</translation>
    </message>
    <message>
        <source>This node was removed from the account it belonged to.</source>
        <translation>Este nó foi removido da conta à qual pertencia.</translation>
    </message>
    <message>
        <source>To add it again, enter the code %1 in the portal.</source>
        <translation>Para adicioná-lo de novo, digite o código %1 no portal.</translation>
    </message>
    <message>
        <source>Waiting to be claimed</source>
        <translation>Aguardando vinculação</translation>
    </message>
    <message>
        <source>This node does not belong to an account yet.</source>
        <translation>Este nó ainda não pertence a uma conta.</translation>
    </message>
    <message>
        <source>Enter the code %1 in the portal.</source>
        <translation>Digite o código %1 no portal.</translation>
    </message>
    <message>
        <source>The network wants a log-in</source>
        <translation>A rede exige login</translation>
    </message>
    <message>
        <source>Something in between answers with a web page instead of the sentinel.</source>
        <translation>Algo no caminho responde com uma página da web no lugar do Sentinel.</translation>
    </message>
    <message>
        <source>Open a browser and log in to this network.</source>
        <translation>Abra um navegador e faça login nesta rede.</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>%1 cannot be reached. It is tried again by itself; results are kept.</source>
        <translation>Não foi possível acessar %1. Novas tentativas são automáticas; os resultados são mantidos.</translation>
    </message>
    <message>
        <source>The clock is wrong</source>
        <translation>O relógio está errado</translation>
    </message>
    <message>
        <source>The sentinel does not accept the time of this machine.</source>
        <translation>O Sentinel não aceita a hora deste computador.</translation>
    </message>
    <message>
        <source>Set the clock of this machine.</source>
        <translation>Acerte o relógio deste computador.</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>Não aceito</translation>
    </message>
    <message>
        <source>The sentinel does not accept this node&apos;s signature. It is tried again; the key is kept.</source>
        <translation>O Sentinel não aceita a assinatura deste nó. Haverá novas tentativas; a chave é mantida.</translation>
    </message>
    <message>
        <source>Update needed</source>
        <translation>Atualização necessária</translation>
    </message>
    <message>
        <source>The sentinel no longer works with this version.</source>
        <translation>O Sentinel não funciona mais com esta versão.</translation>
    </message>
    <message>
        <source>Install the current version of wowlab.</source>
        <translation>Instale a versão atual do wowlab.</translation>
    </message>
    <message>
        <source>Refused by the sentinel</source>
        <translation>Recusado pelo Sentinel</translation>
    </message>
    <message>
        <source>The sentinel gives this node no work.</source>
        <translation>O Sentinel não passa trabalho para este nó.</translation>
    </message>
    <message>
        <source>Paused until you allow it</source>
        <translation>Pausado até você permitir</translation>
    </message>
    <message>
        <source>This node belongs to your account. It computes nothing before you say so.</source>
        <translation>Este nó pertence à sua conta. Ele não processa nada sem a sua permissão.</translation>
    </message>
    <message>
        <source>Allow it to compute.</source>
        <translation>Permita que ele processe.</translation>
    </message>
    <message>
        <source>Paused while you play</source>
        <translation>Pausado enquanto você joga</translation>
    </message>
    <message>
        <source>World of Warcraft is running (%1).</source>
        <translation>World of Warcraft está em execução (%1).</translation>
    </message>
    <message>
        <source>%1 is running.</source>
        <extracomment>%1 is the name of a program from the user&apos;s list</extracomment>
        <translation>%1 está em execução.</translation>
    </message>
    <message>
        <source>A program fills the screen.</source>
        <translation>Um programa ocupa a tela inteira.</translation>
    </message>
    <message>
        <source>This machine runs on its battery.</source>
        <translation>Este computador está usando a bateria.</translation>
    </message>
    <message>
        <source>Waiting until you are away</source>
        <translation>Esperando você se ausentar</translation>
    </message>
    <message>
        <source>This system does not tell whether somebody uses it.</source>
        <translation>Este sistema não informa se alguém o está usando.</translation>
    </message>
    <message>
        <source>Choose other times to run in the settings.</source>
        <translation>Escolha outros momentos de execução nas configurações.</translation>
    </message>
    <message>
        <source>This machine is in use.</source>
        <translation>Este computador está em uso.</translation>
    </message>
    <message>
        <source>Outside its hours</source>
        <translation>Fora do horário</translation>
    </message>
    <message>
        <source>This node computes again from %1 on.</source>
        <translation>Este nó volta a processar a partir de %1.</translation>
    </message>
    <message>
        <source>The schedule has no hour in which this node may compute.</source>
        <translation>A agenda não tem nenhum horário em que este nó possa processar.</translation>
    </message>
    <message>
        <source>Choose its hours in the settings.</source>
        <translation>Escolha os horários dele nas configurações.</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Conectando</translation>
    </message>
    <message>
        <source>Asking %1 about this node.</source>
        <translation>Consultando %1 sobre este nó.</translation>
    </message>
    <message>
        <source>No cores allowed</source>
        <translation>Nenhum núcleo permitido</translation>
    </message>
    <message>
        <source>The portal allows this node no core.</source>
        <translation>O portal não permite nenhum núcleo a este nó.</translation>
    </message>
    <message>
        <source>Raise the node&apos;s limit in the portal.</source>
        <translation>Aumente o limite do nó no portal.</translation>
    </message>
    <message>
        <source>Computing</source>
        <translation>Processando</translation>
    </message>
    <message numerus="yes">
        <source>%n chunk(s) running.</source>
        <translation>
            <numerusform>%n lote em andamento.</numerusform>
            <numerusform>%n lotes em andamento.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Pronto</translation>
    </message>
    <message>
        <source>There is no work at the moment.</source>
        <translation>Não há trabalho no momento.</translation>
    </message>
    <message>
        <source>The clock of this machine is %1; corrected for our use.</source>
        <translation>O relógio deste computador está %1; corrigimos isso para o nosso uso.</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>This node is yours now</source>
        <translation>Este nó agora é seu</translation>
    </message>
    <message>
        <source>It is linked to your account.</source>
        <translation>Ele está vinculado à sua conta.</translation>
    </message>
    <message>
        <source>It is linked to your account as “%1”.</source>
        <translation>Ele está vinculado à sua conta como “%1”.</translation>
    </message>
    <message>
        <source>You helped a simulation along</source>
        <translation>Você ajudou em uma simulação</translation>
    </message>
    <message numerus="yes">
        <source>Your computer has contributed to %n more job(s).</source>
        <translation>
            <numerusform>Seu computador contribuiu para mais %n tarefa.</numerusform>
            <numerusform>Seu computador contribuiu para mais %n tarefas.</numerusform>
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
        <translation>Até amanhã</translation>
    </message>
    <message>
        <source>Until I resume</source>
        <translation>Até eu retomar</translation>
    </message>
</context>
<context>
    <name>RunDecision</name>
    <message>
        <source>your pause</source>
        <translation>sua pausa</translation>
    </message>
    <message>
        <source>your consent</source>
        <translation>sua permissão</translation>
    </message>
    <message>
        <source>World of Warcraft</source>
        <translation>World of Warcraft</translation>
    </message>
    <message>
        <source>a listed program</source>
        <translation>um programa da lista</translation>
    </message>
    <message>
        <source>a full-screen program</source>
        <translation>um programa em tela cheia</translation>
    </message>
    <message>
        <source>battery</source>
        <translation>bateria</translation>
    </message>
    <message>
        <source>that somebody is here</source>
        <translation>computador em uso</translation>
    </message>
    <message>
        <source>the schedule</source>
        <translation>a agenda</translation>
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
        <translation>Iterações insuficientes para concluir</translation>
    </message>
    <message>
        <source>A and B do the same</source>
        <translation>A e B rendem o mesmo</translation>
    </message>
    <message>
        <source>No difference can be seen</source>
        <translation>Nenhuma diferença visível</translation>
    </message>
    <message>
        <source>A is better by %1</source>
        <extracomment>A and B are the two rotations; %1 is an amount of damage per second</extracomment>
        <translation>A é melhor em %1</translation>
    </message>
    <message>
        <source>B is better by %1</source>
        <translation>B é melhor em %1</translation>
    </message>
    <message>
        <source>The difference is significant: with 95 % confidence it is between %1 and %2.</source>
        <translation>A diferença é significativa: com 95% de confiança, está entre %1 e %2.</translation>
    </message>
    <message numerus="yes">
        <source>At least %n iterations are needed to judge.</source>
        <translation>
            <numerusform>É necessária pelo menos %n iteração para avaliar.</numerusform>
            <numerusform>São necessárias pelo menos %n iterações para avaliar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every iteration ended with equal damage.</source>
        <translation>Todas as iterações terminaram com o mesmo dano.</translation>
    </message>
    <message>
        <source>If there is one, it is not significant: with 95 % confidence it is smaller than %1. More iterations could show a smaller one.</source>
        <translation>Se houver alguma, não é significativa: com 95% de confiança, é menor que %1. Mais iterações poderiam revelar uma diferença menor.</translation>
    </message>
    <message>
        <source>The mean is between %1 and %2 with 95 % confidence; its standard error is %3.</source>
        <translation>A média está entre %1 e %2 com 95% de confiança; o erro padrão é %3.</translation>
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
        <translation>Lutas individuais: desvio padrão %1, de %2 a %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s)</source>
        <translation>
            <numerusform>%n alvo</numerusform>
            <numerusform>%n alvos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 iterations in %2</source>
        <extracomment>%1 is a number, %2 a length of time</extracomment>
        <translation>%1 iterações em %2</translation>
    </message>
    <message>
        <source>stopped early</source>
        <extracomment>of a run that the user ended</extracomment>
        <translation>interrompida antes do fim</translation>
    </message>
    <message>
        <source>the error wanted, %1, was not reached</source>
        <translation>o erro desejado, %1, não foi atingido</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1 iterations</source>
        <translation>%1 iterações</translation>
    </message>
    <message>
        <source>A %1, B %2 DPS so far</source>
        <extracomment>of two rotations</extracomment>
        <translation>A %1, B %2 DPS até agora</translation>
    </message>
    <message>
        <source>%1 DPS so far</source>
        <translation>%1 DPS até agora</translation>
    </message>
    <message>
        <source>Paste or open a rotation, or use the default one.</source>
        <translation>Cole ou abra uma rotação, ou use a padrão.</translation>
    </message>
    <message>
        <source>The rotation has faults; they are listed above.</source>
        <translation>A rotação tem problemas; eles estão listados acima.</translation>
    </message>
    <message>
        <source>The rotation never lets time pass: it decides again and again at the same instant. Let it wait, or cast something that takes time.</source>
        <translation>A rotação nunca deixa o tempo passar: ela decide sem parar no mesmo instante. Faça-a esperar ou lançar algo que leve tempo.</translation>
    </message>
    <message>
        <source>The rotation takes too many steps in one fight. Make it simpler, or the fight shorter.</source>
        <translation>A rotação executa etapas demais em uma luta. Simplifique a rotação ou encurte a luta.</translation>
    </message>
    <message>
        <source>The damage is too large to add up. Make the fight shorter or the targets fewer.</source>
        <translation>O dano é grande demais para ser somado. Encurte a luta ou reduza o número de alvos.</translation>
    </message>
    <message>
        <source>The engine cannot run this: %1</source>
        <extracomment>%1 is the engine&apos;s message, in English</extracomment>
        <translation>O motor não consegue executar isto: %1</translation>
    </message>
    <message>
        <source>This is larger than a rotation may be (1 MiB).</source>
        <translation>Isto ultrapassa o tamanho máximo de uma rotação (1 MiB).</translation>
    </message>
    <message>
        <source>This file is not a text.</source>
        <translation>Este arquivo não é de texto.</translation>
    </message>
    <message>
        <source>This file does not exist.</source>
        <translation>Este arquivo não existe.</translation>
    </message>
    <message>
        <source>This file cannot be read.</source>
        <translation>Não foi possível ler este arquivo.</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Linha %1, coluna %2: %3</translation>
    </message>
    <message>
        <source>Line %1, column %2, warning: %3</source>
        <translation>Linha %1, coluna %2, aviso: %3</translation>
    </message>
</context>
<context>
    <name>Tables</name>
    <message>
        <source>The file could not be written.</source>
        <translation>Não foi possível gravar o arquivo.</translation>
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
        <translation>faltam cerca de %1</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>agora mesmo</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <extracomment>%1 is a length of time</extracomment>
        <translation>há %1</translation>
    </message>
    <message>
        <source>%1/s</source>
        <extracomment>so many per second</extracomment>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Ainda desconhecido</translation>
    </message>
    <message>
        <source>Not linked to an account</source>
        <translation>Não vinculado a uma conta</translation>
    </message>
    <message>
        <source>Linked to your account</source>
        <translation>Vinculado à sua conta</translation>
    </message>
    <message>
        <source>The sentinel does not say</source>
        <translation>O Sentinel não informa</translation>
    </message>
    <message>
        <source>Not tried yet</source>
        <translation>Ainda não testado</translation>
    </message>
    <message>
        <source>%1 answered %2</source>
        <translation>%1 respondeu %2</translation>
    </message>
    <message>
        <source>%1 answers</source>
        <translation>%1 responde</translation>
    </message>
    <message>
        <source>%1 cannot be reached</source>
        <translation>Não foi possível acessar %1</translation>
    </message>
    <message>
        <source>This network wants a log-in</source>
        <translation>Esta rede exige login</translation>
    </message>
    <message>
        <source>%1 does not accept this node</source>
        <translation>%1 não aceita este nó</translation>
    </message>
    <message>
        <source>%1 does not accept the time of this machine</source>
        <translation>%1 não aceita a hora deste computador</translation>
    </message>
    <message>
        <source>Not seen by the beacon</source>
        <translation>Não visto pelo Beacon</translation>
    </message>
    <message>
        <source>Online, seen by the beacon %1</source>
        <translation>Online, visto pelo Beacon %1</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Run now for 1 hour</source>
        <translation>Executar agora por 1 hora</translation>
    </message>
    <message>
        <source>Run now for 1 hour, ignoring: %1</source>
        <extracomment>%1 is a list such as &quot;battery, full-screen program&quot;</extracomment>
        <translation>Executar agora por 1 hora, ignorando: %1</translation>
    </message>
</context>
<context>
    <name>wowlab::model::AbilityTable</name>
    <message>
        <source>Ability</source>
        <translation>Habilidade</translation>
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
        <translation>Lançamentos</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Acertos</translation>
    </message>
    <message>
        <source>Crit</source>
        <extracomment>share of critical hits</extracomment>
        <translation>Crítico</translation>
    </message>
    <message>
        <source>Mean hit</source>
        <translation>Acerto médio</translation>
    </message>
    <message>
        <source>DPS</source>
        <translation>DPS</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Parcela</translation>
    </message>
</context>
<context>
    <name>wowlab::model::ChunkListModel</name>
    <message>
        <source>Chunk %1 waits for its turn.</source>
        <translation>O lote %1 espera sua vez.</translation>
    </message>
    <message>
        <source>Chunk %1 is finished; its result is being sent.</source>
        <translation>O lote %1 foi concluído; o resultado está sendo enviado.</translation>
    </message>
    <message>
        <source>Chunk %1 is %2 % done; mean %3 DPS.</source>
        <extracomment>%2 is a percentage without its sign, %3 a number</extracomment>
        <translation>O lote %1 está %2% concluído; média de %3 DPS.</translation>
    </message>
</context>
<context>
    <name>wowlab::model::HistoryModel</name>
    <message>
        <source>Finished</source>
        <translation>Concluído em</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Tarefa</translation>
    </message>
    <message>
        <source>Chunk</source>
        <translation>Lote</translation>
    </message>
    <message>
        <source>Spec</source>
        <translation>Especialização</translation>
    </message>
    <message>
        <source>Iterations</source>
        <translation>Iterações</translation>
    </message>
    <message>
        <source>Mean DPS</source>
        <translation>DPS médio</translation>
    </message>
    <message>
        <source>Computed in</source>
        <translation>Duração</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Veredito</translation>
    </message>
</context>
<context>
    <name>wowlab::model::JobsHelpedModel</name>
    <message>
        <source>Refused: %1, handed back: %2, failed: %3</source>
        <translation>Recusados: %1, devolvidos: %2, com falha: %3</translation>
    </message>
    <message>
        <source>Last helped</source>
        <translation>Última ajuda</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Tarefa</translation>
    </message>
    <message>
        <source>Spec</source>
        <translation>Especialização</translation>
    </message>
    <message>
        <source>Chunks</source>
        <translation>Lotes</translation>
    </message>
    <message>
        <source>Iterations</source>
        <translation>Iterações</translation>
    </message>
    <message>
        <source>Mean DPS</source>
        <translation>DPS médio</translation>
    </message>
    <message>
        <source>Computed in</source>
        <translation>Duração</translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>Não contados</translation>
    </message>
</context>
<context>
    <name>wowlab::model::LogModel</name>
    <message>
        <source>Detail</source>
        <extracomment>level of a log line</extracomment>
        <translation>Detalhe</translation>
    </message>
    <message>
        <source>Info</source>
        <extracomment>level of a log line</extracomment>
        <translation>Informação</translation>
    </message>
    <message>
        <source>Warning</source>
        <extracomment>level of a log line</extracomment>
        <translation>Aviso</translation>
    </message>
    <message>
        <source>Error</source>
        <extracomment>level of a log line</extracomment>
        <translation>Erro</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Nível</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Origem</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensagem</translation>
    </message>
</context>
<context>
    <name>wowlab::node::IdentityOpener</name>
    <message>
        <source>Try again, or make a new identity and claim this computer again.</source>
        <translation>Tente de novo, ou crie uma nova identidade e vincule este computador outra vez.</translation>
    </message>
    <message>
        <source>The key of this node is broken</source>
        <translation>A chave deste nó está corrompida</translation>
    </message>
    <message>
        <source>The key file held no key and was set aside.</source>
        <translation>O arquivo da chave não continha uma chave e foi posto de lado.</translation>
    </message>
    <message>
        <source>Put a backup in its place and try again, or make a new identity and claim this computer again.</source>
        <translation>Coloque um backup no lugar e tente de novo, ou crie uma nova identidade e vincule este computador outra vez.</translation>
    </message>
    <message>
        <source>The key of this node cannot be read</source>
        <translation>Não foi possível ler a chave deste nó</translation>
    </message>
    <message>
        <source>The system does not let the program read the key file.</source>
        <translation>O sistema não deixa o programa ler o arquivo da chave.</translation>
    </message>
    <message>
        <source>Make the file readable and try again, or make a new identity and claim this computer again.</source>
        <translation>Permita a leitura do arquivo e tente de novo, ou crie uma nova identidade e vincule este computador outra vez.</translation>
    </message>
    <message>
        <source>The key of this node is gone</source>
        <translation>A chave deste nó sumiu</translation>
    </message>
    <message>
        <source>This node had a key, and neither the keychain nor the key file has it now.</source>
        <translation>Este nó tinha uma chave, mas ela não está mais no chaveiro nem no arquivo da chave.</translation>
    </message>
    <message>
        <source>Unlock the keychain or restore the file, or make a new identity and claim this computer again.</source>
        <translation>Desbloqueie o chaveiro ou restaure o arquivo, ou crie uma nova identidade e vincule este computador outra vez.</translation>
    </message>
    <message>
        <source>What the keychain keeps for this node is no key.</source>
        <translation>O que o chaveiro guarda para este nó não é uma chave.</translation>
    </message>
    <message>
        <source>Restore the keychain and try again, or make a new identity and claim this computer again.</source>
        <translation>Restaure o chaveiro e tente de novo, ou crie uma nova identidade e vincule este computador outra vez.</translation>
    </message>
    <message>
        <source>The keychain is locked</source>
        <translation>O chaveiro está bloqueado</translation>
    </message>
    <message>
        <source>The key of this node is in the keychain, which was not unlocked.</source>
        <translation>A chave deste nó está no chaveiro, que não foi desbloqueado.</translation>
    </message>
    <message>
        <source>Try again and unlock it, or make a new identity and claim this computer again.</source>
        <translation>Tente de novo e desbloqueie-o, ou crie uma nova identidade e vincule este computador outra vez.</translation>
    </message>
    <message>
        <source>The keychain is not there</source>
        <translation>O chaveiro não está disponível</translation>
    </message>
    <message>
        <source>The key of this node is in the keychain, and the system&apos;s keychain service does not run.</source>
        <translation>A chave deste nó está no chaveiro, mas o serviço de chaveiro do sistema não está em execução.</translation>
    </message>
    <message>
        <source>The keychain does not answer</source>
        <translation>O chaveiro não responde</translation>
    </message>
    <message>
        <source>Perhaps it waits for its password. The node asks again from time to time.</source>
        <translation>Talvez ele esteja esperando a senha. O nó pergunta de novo de tempos em tempos.</translation>
    </message>
    <message>
        <source>The keychain does not work</source>
        <translation>O chaveiro não funciona</translation>
    </message>
    <message>
        <source>It answers with an error; the log has it. The node asks again from time to time.</source>
        <translation>Ele responde com um erro, que está no log. O nó pergunta de novo de tempos em tempos.</translation>
    </message>
    <message>
        <source>Another program uses this node&apos;s key</source>
        <translation>Outro programa usa a chave deste nó</translation>
    </message>
    <message>
        <source>Two nodes under one key would take each other&apos;s work.</source>
        <translation>Dois nós com a mesma chave tirariam o trabalho um do outro.</translation>
    </message>
    <message>
        <source>End the other node; this one begins by itself.</source>
        <translation>Encerre o outro nó; este começa automaticamente.</translation>
    </message>
    <message>
        <source>The key of this node cannot be stored</source>
        <translation>Não foi possível guardar a chave deste nó</translation>
    </message>
    <message>
        <source>The disk is full, or the program may not write into its folder.</source>
        <translation>O disco está cheio ou o programa não tem permissão para gravar na própria pasta.</translation>
    </message>
    <message>
        <source>Make room or allow it, and try again.</source>
        <translation>Libere espaço ou dê a permissão e tente de novo.</translation>
    </message>
</context>
<context>
    <name>wowlab::tray::DesktopNode</name>
    <message>
        <source>There is no account to leave yet.</source>
        <translation>Ainda não há conta da qual desvincular.</translation>
    </message>
    <message>
        <source>The sentinel did not agree: %1</source>
        <translation>O Sentinel não concordou: %1</translation>
    </message>
    <message>
        <source>The data folder cannot be used</source>
        <translation>Não é possível usar a pasta de dados</translation>
    </message>
    <message>
        <source>Mend the folder and start wowlab again.</source>
        <translation>Corrija a pasta e inicie o wowlab de novo.</translation>
    </message>
    <message>
        <source>The account is left, but the old key could not be removed everywhere.</source>
        <translation>O nó foi desvinculado da conta, mas não foi possível remover a chave antiga de todos os lugares.</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::ChunkDelegate</name>
    <message>
        <source>waiting for its turn</source>
        <translation>esperando sua vez</translation>
    </message>
    <message>
        <source>finished, sending the result</source>
        <translation>concluído, enviando o resultado</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1 DPS</source>
        <translation>%1 DPS</translation>
    </message>
    <message>
        <source>Chunk %1 of job %2</source>
        <translation>Lote %1 da tarefa %2</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::ClaimCodeView</name>
    <message>
        <source>The claim code is not known yet</source>
        <translation>O código de vinculação ainda não é conhecido</translation>
    </message>
    <message>
        <source>Claim code: %1</source>
        <translation>Código de vinculação: %1</translation>
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
        <translation>Seu código de vinculação</translation>
    </message>
    <message>
        <source>Enter it in the portal, or scan the picture with your phone. You need to do this once.</source>
        <translation>Digite-o no portal ou escaneie a imagem com o celular. Você só precisa fazer isso uma vez.</translation>
    </message>
    <message>
        <source>What happens next</source>
        <translation>O que acontece agora</translation>
    </message>
    <message>
        <source>1.  You sign in to the portal and claim this node. This window notices it by itself.</source>
        <translation>1.  Você entra no portal e vincula este nó. Esta janela percebe isso automaticamente.</translation>
    </message>
    <message>
        <source>2.  You say whether this computer may compute, and with how many cores. Nothing runs before that.</source>
        <translation>2.  Você diz se este computador pode processar e com quantos núcleos. Nada é executado antes disso.</translation>
    </message>
    <message>
        <source>3.  It works quietly at the lowest priority, and rests while you play.</source>
        <translation>3.  Ele trabalha em silêncio, com a menor prioridade, e fica em repouso enquanto você joga.</translation>
    </message>
    <message>
        <source>wowlab answers which rotation, gear or talents deal more damage, by simulating thousands of fights on the computers of players. This node lends the cores that you do not need, and simulates for you too.</source>
        <translation>O wowlab responde qual rotação, equipamento ou talentos causam mais dano, simulando milhares de lutas nos computadores dos jogadores. Este nó empresta os núcleos de que você não precisa e também simula para você.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>This node left its account</source>
        <translation>Este nó foi desvinculado da conta</translation>
    </message>
    <message>
        <source>Welcome to wowlab</source>
        <translation>Boas-vindas ao wowlab</translation>
    </message>
    <message>
        <source>QR code of %1</source>
        <translation>QR code de %1</translation>
    </message>
    <message>
        <source>The code stays valid while this program runs. If it ever has to change, the new one appears here by itself.</source>
        <translation>O código é válido enquanto este programa estiver em execução. Se um dia ele precisar mudar, o novo aparece aqui automaticamente.</translation>
    </message>
    <message>
        <source>The code appears in a moment.</source>
        <translation>O código aparece em instantes.</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::ConsentScreen</name>
    <message>
        <source>Use &amp;up to</source>
        <translation>Usar &amp;até</translation>
    </message>
    <message>
        <source>Cores to use</source>
        <translation>Núcleos a usar</translation>
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
        <translation>&amp;Sim, processar</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>Agora &amp;não</translation>
    </message>
    <message>
        <source>More &amp;settings</source>
        <translation>Mais &amp;configurações</translation>
    </message>
    <message>
        <source>At the lowest priority: whatever you do comes first.</source>
        <translation>Com a menor prioridade: o que você fizer vem primeiro.</translation>
    </message>
    <message>
        <source>It rests while World of Warcraft or a full-screen program runs.</source>
        <translation>Fica em repouso enquanto World of Warcraft ou um programa em tela cheia está em execução.</translation>
    </message>
    <message>
        <source>It rests while this computer runs on battery.</source>
        <translation>Fica em repouso enquanto este computador usa a bateria.</translation>
    </message>
    <message>
        <source>You can pause it at any time, here and in the tray.</source>
        <translation>Você pode pausar a qualquer momento, aqui e na bandeja.</translation>
    </message>
    <message>
        <source>May this computer compute now?</source>
        <translation>Este computador pode processar agora?</translation>
    </message>
    <message>
        <source>This node belongs to your account now.</source>
        <translation>Este nó agora pertence à sua conta.</translation>
    </message>
    <message>
        <source>This node belongs to your account now, under the name %1.</source>
        <translation>Este nó agora pertence à sua conta, com o nome %1.</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::HistogramView</name>
    <message>
        <source>Distributions of the damage per second: mean of A %1, mean of B %2</source>
        <translation>Distribuições do dano por segundo: média de A %1, média de B %2</translation>
    </message>
    <message>
        <source>Distribution of the damage per second from %1 to %2; mean %3</source>
        <translation>Distribuição do dano por segundo de %1 a %2; média %3</translation>
    </message>
    <message>
        <source>Bars: A. Outline: B. Lines: the means, with their 95 % intervals.</source>
        <translation>Barras: A. Contorno: B. Linhas: as médias, com seus intervalos de 95%.</translation>
    </message>
    <message>
        <source>The line is the mean, the band around it its 95 % interval.</source>
        <translation>A linha é a média; a faixa em volta é o intervalo de 95%.</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::HistoryScreen</name>
    <message>
        <source>Finished chunks</source>
        <translation>Lotes concluídos</translation>
    </message>
    <message>
        <source>Jobs helped</source>
        <translation>Tarefas ajudadas</translation>
    </message>
    <message>
        <source>What is listed</source>
        <translation>O que é listado</translation>
    </message>
    <message>
        <source>Chunks</source>
        <translation>Lotes</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Filter by spec, id or reason</source>
        <translation>Filtrar por especialização, ID ou motivo</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Período</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>Últimos 90 dias</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Últimos 30 dias</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Últimos 7 dias</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoje</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Veredito</translation>
    </message>
    <message>
        <source>All verdicts</source>
        <translation>Todos os vereditos</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Accepted in this list</source>
        <translation>Aceitos nesta lista</translation>
    </message>
    <message>
        <source>Ever</source>
        <translation>Desde sempre</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>Copies the selected rows.</source>
        <translation>Copia as linhas selecionadas.</translation>
    </message>
    <message>
        <source>&amp;Export as CSV…</source>
        <translation>&amp;Exportar como CSV…</translation>
    </message>
    <message>
        <source>Nothing matches the filter</source>
        <translation>Nada corresponde ao filtro</translation>
    </message>
    <message>
        <source>Chunks are kept for 90 days.</source>
        <translation>Os lotes são guardados por 90 dias.</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Mostrar tudo</translation>
    </message>
    <message>
        <source>No job helped yet</source>
        <translation>Nenhuma tarefa ajudada ainda</translation>
    </message>
    <message>
        <source>As soon as this computer has simulated a part of a job, the job is listed here.</source>
        <translation>Assim que este computador simular uma parte de uma tarefa, ela aparece aqui.</translation>
    </message>
    <message>
        <source>No chunks yet</source>
        <translation>Nenhum lote ainda</translation>
    </message>
    <message>
        <source>What this computer simulates is listed here and kept for 90 days.</source>
        <translation>O que este computador simula aparece aqui e é guardado por 90 dias.</translation>
    </message>
    <message>
        <source>%1 iterations</source>
        <extracomment>%1: a number</extracomment>
        <translation>%1 iterações</translation>
    </message>
    <message numerus="yes">
        <source>%Ln chunk(s)</source>
        <translation>
            <numerusform>%Ln lote</numerusform>
            <numerusform>%Ln lotes</numerusform>
        </translation>
    </message>
    <message>
        <source>A part of the history could not be read and was set aside: %1</source>
        <translation>Não foi possível ler uma parte do histórico, que foi posta de lado: %1</translation>
    </message>
    <message>
        <source>The history cannot be written at present: %1</source>
        <translation>Não é possível gravar o histórico no momento: %1</translation>
    </message>
    <message>
        <source>Export the history</source>
        <translation>Exportar o histórico</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Valores separados por vírgula (*.csv)</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::LogScreen</name>
    <message>
        <source>Level</source>
        <translation>Nível</translation>
    </message>
    <message>
        <source>All lines</source>
        <translation>Todas as linhas</translation>
    </message>
    <message>
        <source>Without details</source>
        <translation>Sem detalhes</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Avisos e erros</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Erros</translation>
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
        <translation>Linhas do log</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>&amp;Newest lines</source>
        <translation>Linhas mais &amp;recentes</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>Copies the selected lines, or all that are listed.</source>
        <translation>Copia as linhas selecionadas ou todas as listadas.</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Salvar…</translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation>Salvar o log</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Texto (*.txt)</translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation>&amp;Abrir pasta</translation>
    </message>
    <message>
        <source>C&amp;lear view</source>
        <translation>&amp;Limpar exibição</translation>
    </message>
    <message>
        <source>Empties this list. The files keep everything.</source>
        <translation>Esvazia esta lista. Os arquivos mantêm tudo.</translation>
    </message>
    <message>
        <source>Nothing matches the filter</source>
        <translation>Nada corresponde ao filtro</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Mostrar tudo</translation>
    </message>
    <message>
        <source>No lines yet</source>
        <translation>Nenhuma linha ainda</translation>
    </message>
    <message>
        <source>What the program does is written here as it happens.</source>
        <translation>O que o programa faz é registrado aqui na hora.</translation>
    </message>
    <message>
        <source>The log cannot be written to its file: %1</source>
        <translation>Não foi possível gravar o log no arquivo: %1</translation>
    </message>
    <message>
        <source>New lines appear at the end.</source>
        <translation>As linhas novas aparecem no fim.</translation>
    </message>
    <message>
        <source>The list stays where it is; new lines come in below.</source>
        <translation>A lista fica onde está; as linhas novas entram abaixo.</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::MainWindow</name>
    <message>
        <source>History</source>
        <translation>Histórico</translation>
    </message>
    <message>
        <source>Simulate</source>
        <translation>Simular</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Visão geral</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configurações</translation>
    </message>
    <message>
        <source>wowlab keeps running</source>
        <translation>O wowlab continua em execução</translation>
    </message>
    <message>
        <source>The window goes, the node stays: you find it in the tray.</source>
        <translation>A janela some, o nó fica: você o encontra na bandeja.</translation>
    </message>
    <message>
        <source>The window goes, the node stays. Start wowlab again to see it.</source>
        <translation>A janela some, o nó fica. Inicie o wowlab de novo para vê-lo.</translation>
    </message>
    <message>
        <source>This can be changed in the settings.</source>
        <translation>Você pode mudar isso nas configurações.</translation>
    </message>
    <message>
        <source>&amp;Keep running</source>
        <translation>&amp;Manter em execução</translation>
    </message>
    <message>
        <source>&amp;Quit instead</source>
        <translation>&amp;Sair mesmo</translation>
    </message>
    <message>
        <source>Quit wowlab?</source>
        <translation>Sair do wowlab?</translation>
    </message>
    <message numerus="yes">
        <source>%n chunk(s) are being computed.</source>
        <translation>
            <numerusform>%n lote está sendo processado.</numerusform>
            <numerusform>%n lotes estão sendo processados.</numerusform>
        </translation>
    </message>
    <message>
        <source>They are finished first, which takes half a minute at most. Nothing is lost.</source>
        <translation>O trabalho em andamento é concluído antes, o que leva no máximo meio minuto. Nada se perde.</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Sair</translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <translation>&amp;Ficar</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::OverviewScreen</name>
    <message>
        <source>Throughput</source>
        <translation>Taxa de processamento</translation>
    </message>
    <message>
        <source>Chunks</source>
        <translation>Lotes</translation>
    </message>
    <message>
        <source>Chunks that this node holds</source>
        <translation>Lotes que este nó mantém</translation>
    </message>
    <message>
        <source>Iterations simulated</source>
        <translation>Iterações simuladas</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoje</translation>
    </message>
    <message>
        <source>Since the beginning</source>
        <translation>Desde o início</translation>
    </message>
    <message>
        <source>This node</source>
        <translation>Este nó</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Conta</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Conexão</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Presença</translation>
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
        <translation>%1 iterações por segundo</translation>
    </message>
    <message>
        <source>At rest</source>
        <translation>Em repouso</translation>
    </message>
    <message numerus="yes">
        <source>%n chunk(s)</source>
        <translation>
            <numerusform>%n lote</numerusform>
            <numerusform>%n lotes</numerusform>
        </translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>ainda desconhecido</translation>
    </message>
    <message>
        <source>%1 of %2 in use</source>
        <translation>%1 de %2 em uso</translation>
    </message>
    <message numerus="yes">
        <source>%n accepted</source>
        <comment>results</comment>
        <translation>
            <numerusform>%n aceito</numerusform>
            <numerusform>%n aceitos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on the way</source>
        <comment>results</comment>
        <translation>
            <numerusform>%n a caminho</numerusform>
            <numerusform>%n a caminho</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <comment>results</comment>
        <translation>
            <numerusform>%n recusado</numerusform>
            <numerusform>%n recusados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unreadable</source>
        <comment>results</comment>
        <translation>
            <numerusform>%n ilegível</numerusform>
            <numerusform>%n ilegíveis</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::ResultView</name>
    <message>
        <source>This result belongs to an earlier input. Run again for the new one.</source>
        <translation>Este resultado é de uma entrada anterior. Execute de novo para a atual.</translation>
    </message>
    <message>
        <source>What each ability did</source>
        <translation>O que cada habilidade fez</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>Copies the result as text.</source>
        <translation>Copia o resultado como texto.</translation>
    </message>
    <message>
        <source>&amp;Save as</source>
        <translation>Sal&amp;var como</translation>
    </message>
    <message>
        <source>&amp;JSON, for programs…</source>
        <extracomment>formats of files</extracomment>
        <translation>&amp;JSON, para programas…</translation>
    </message>
    <message>
        <source>&amp;CSV, for spreadsheets…</source>
        <translation>&amp;CSV, para planilhas…</translation>
    </message>
    <message>
        <source>&amp;PNG, a picture…</source>
        <translation>&amp;PNG, uma imagem…</translation>
    </message>
    <message>
        <source>Simulating…</source>
        <translation>Simulando…</translation>
    </message>
    <message>
        <source>The result appears here when the run ends. Cancel it to see what is known by then.</source>
        <translation>O resultado aparece aqui quando a simulação termina. Cancele-a para ver o que já se sabe até lá.</translation>
    </message>
    <message>
        <source>Simulate here, without any server</source>
        <translation>Simule aqui, sem nenhum servidor</translation>
    </message>
    <message>
        <source>Choose a spec, paste or open a rotation, or keep the default one, and press Run. You will see the mean damage, how sure it is, and what each ability did. Compare two rotations to learn which is better.</source>
        <translation>Escolha uma especialização, cole ou abra uma rotação, ou mantenha a padrão, e clique em Executar. Você verá o dano médio, o quanto ele é confiável e o que cada habilidade fez. Compare duas rotações para saber qual é melhor.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copiado.</translation>
    </message>
    <message>
        <source>Save the result</source>
        <translation>Salvar o resultado</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::RotationEditor</name>
    <message>
        <source>Paste a rotation here, or drop a file.</source>
        <translation>Cole uma rotação aqui ou solte um arquivo.</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::RotationPane</name>
    <message>
        <source>Rotation</source>
        <translation>Rotação</translation>
    </message>
    <message>
        <source>Faults of the rotation</source>
        <translation>Problemas da rotação</translation>
    </message>
    <message>
        <source>The text is larger than a rotation may be (1 MiB); it was not pasted.</source>
        <translation>O texto ultrapassa o tamanho máximo de uma rotação (1 MiB) e não foi colado.</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ab&amp;rir…</translation>
    </message>
    <message>
        <source>Opens a rotation from a file.</source>
        <translation>Abre uma rotação de um arquivo.</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>C&amp;olar</translation>
    </message>
    <message>
        <source>Puts the text of the clipboard in place of the rotation.</source>
        <translation>Substitui a rotação pelo texto da área de transferência.</translation>
    </message>
    <message>
        <source>Use &amp;default</source>
        <translation>Usar &amp;padrão</translation>
    </message>
    <message>
        <source>Puts the spec&apos;s own rotation in place of this one.</source>
        <translation>Substitui esta rotação pela da própria especialização.</translation>
    </message>
    <message>
        <source>No faults.</source>
        <translation>Nenhum problema.</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n erro</numerusform>
            <numerusform>%n erros</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n aviso</numerusform>
            <numerusform>%n avisos</numerusform>
        </translation>
    </message>
    <message>
        <source>Open a rotation</source>
        <translation>Abrir uma rotação</translation>
    </message>
    <message>
        <source>Rotations (*.json *.txt)</source>
        <translation>Rotações (*.json *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos os arquivos (*)</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::ScenarioForm</name>
    <message>
        <source>Fight &amp;length</source>
        <translation>&amp;Duração da luta</translation>
    </message>
    <message>
        <source>&amp;Targets</source>
        <translation>A&amp;lvos</translation>
    </message>
    <message>
        <source>Simulate &amp;until</source>
        <translation>Simular a&amp;té</translation>
    </message>
    <message>
        <source>First s&amp;eed</source>
        <translation>Primeira &amp;semente</translation>
    </message>
    <message>
        <source>T&amp;hreads</source>
        <translation>T&amp;hreads</translation>
    </message>
    <message>
        <source> s</source>
        <extracomment>seconds, behind a number</extracomment>
        <translation> s</translation>
    </message>
    <message>
        <source>a number of iterations</source>
        <translation>um número de iterações</translation>
    </message>
    <message>
        <source>an error of the mean</source>
        <translation>um erro da média</translation>
    </message>
    <message>
        <source>Iterations</source>
        <translation>Iterações</translation>
    </message>
    <message>
        <source>Error of the mean</source>
        <translation>Erro da média</translation>
    </message>
    <message>
        <source>The standard error as a share of the mean. At most %1 iterations are simulated.</source>
        <translation>O erro padrão como parcela da média. São simuladas no máximo %1 iterações.</translation>
    </message>
    <message>
        <source>The same seed gives the same fights, and so the same result.</source>
        <translation>A mesma semente gera as mesmas lutas e, portanto, o mesmo resultado.</translation>
    </message>
    <message>
        <source>all %1</source>
        <translation>todas (%1)</translation>
    </message>
    <message>
        <source>A&amp;mount</source>
        <extracomment>how many iterations, or what error</extracomment>
        <translation>&amp;Quantidade</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::ScheduleGrid</name>
    <message>
        <source>Hours of the week in which this node may compute</source>
        <translation>Horas da semana em que este nó pode processar</translation>
    </message>
    <message>
        <source>%1 is on. %2</source>
        <extracomment>%1 is a weekday and a time, %2 all hours that are on</extracomment>
        <translation>%1: ativado. %2</translation>
    </message>
    <message>
        <source>%1 is off. %2</source>
        <translation>%1: desativado. %2</translation>
    </message>
    <message>
        <source>All week.</source>
        <translation>A semana toda.</translation>
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
        <translation>Processamento</translation>
    </message>
    <message>
        <source>This computer &amp;may compute</source>
        <translation>Este computador &amp;pode processar</translation>
    </message>
    <message>
        <source>all but one (%1)</source>
        <extracomment>how many cores may be used, of a machine that has %1</extracomment>
        <translation>todos menos um (%1)</translation>
    </message>
    <message>
        <source>&amp;Cores in use</source>
        <translation>Núc&amp;leos em uso</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Sempre</translation>
    </message>
    <message>
        <source>When nobody uses this computer</source>
        <translation>Quando ninguém usa este computador</translation>
    </message>
    <message>
        <source>At certain hours</source>
        <translation>Em certos horários</translation>
    </message>
    <message>
        <source>&amp;When</source>
        <translation>&amp;Quando</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>&amp;Unused for</source>
        <translation>Sem &amp;uso há</translation>
    </message>
    <message>
        <source>&amp;Hours</source>
        <translation>&amp;Horários</translation>
    </message>
    <message>
        <source>Rest</source>
        <translation>Repouso</translation>
    </message>
    <message>
        <source>Rest on &amp;battery</source>
        <translation>Repousar na &amp;bateria</translation>
    </message>
    <message>
        <source>Rest while World of &amp;Warcraft runs</source>
        <translation>Repousar com o World of &amp;Warcraft em execução</translation>
    </message>
    <message>
        <source>Rest while a &amp;full-screen program runs</source>
        <translation>Repousar com um programa em &amp;tela cheia</translation>
    </message>
    <message>
        <source>for example: obs, blender</source>
        <extracomment>names of programs, as an example</extracomment>
        <translation>por exemplo: obs, blender</translation>
    </message>
    <message>
        <source>Rest while these &amp;programs run</source>
        <translation>Repousar com estes pro&amp;gramas em execução</translation>
    </message>
    <message>
        <source>This program</source>
        <translation>Este programa</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Igual ao sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Escuro</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Aparência</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>Start when I &amp;log in</source>
        <translation>Iniciar quando eu &amp;fizer login</translation>
    </message>
    <message>
        <source>Start &amp;hidden, in the tray</source>
        <translation>Iniciar &amp;oculto, na bandeja</translation>
    </message>
    <message>
        <source>&amp;Keep running when the window is closed</source>
        <translation>&amp;Manter em execução ao fechar a janela</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notificações</translation>
    </message>
    <message>
        <source>When this node has been c&amp;laimed</source>
        <translation>Quando este nó for &amp;vinculado</translation>
    </message>
    <message>
        <source>When something needs &amp;me</source>
        <translation>Quando algo &amp;depender de mim</translation>
    </message>
    <message>
        <source>When this node has helped a &amp;job</source>
        <translation>Quando este nó a&amp;judar em uma tarefa</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Rede</translation>
    </message>
    <message>
        <source>No proxy</source>
        <translation>Sem proxy</translation>
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
        <translation>S&amp;ervidor do proxy</translation>
    </message>
    <message>
        <source>Proxy p&amp;ort</source>
        <translation>Po&amp;rta do proxy</translation>
    </message>
    <message>
        <source>User &amp;name</source>
        <translation>&amp;Nome de usuário</translation>
    </message>
    <message>
        <source>Passwor&amp;d</source>
        <translation>Sen&amp;ha</translation>
    </message>
    <message>
        <source>&amp;Test the connection</source>
        <translation>Testar a &amp;conexão</translation>
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
        <translation>Po&amp;rtal</translation>
    </message>
    <message>
        <source>Use these addr&amp;esses</source>
        <translation>Usar estes &amp;endereços</translation>
    </message>
    <message>
        <source>Another sentinel means a restart of the connection, with a key of its own.</source>
        <translation>Outro Sentinel significa reiniciar a conexão, com uma chave própria.</translation>
    </message>
    <message>
        <source>This node</source>
        <translation>Este nó</translation>
    </message>
    <message>
        <source>Copy dia&amp;gnostics</source>
        <translation>Copiar dia&amp;gnóstico</translation>
    </message>
    <message>
        <source>Facts for a bug report. Keys, passwords and addresses&apos; secrets are left out.</source>
        <translation>Dados para um relatório de bug. Chaves, senhas e segredos dos endereços ficam de fora.</translation>
    </message>
    <message>
        <source>Leave the acco&amp;unt…</source>
        <translation>&amp;Desvincular da conta…</translation>
    </message>
    <message>
        <source>Takes this node out of its account and wipes its key. What it has computed stays counted. It can be claimed again, as a new node.</source>
        <translation>Retira este nó da conta e apaga a chave dele. O que ele já processou continua valendo. Ele pode ser vinculado de novo, como um novo nó.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Saved. The connection starts anew.</source>
        <translation>Salvo. A conexão está sendo reiniciada.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Salvo.</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>Testando…</translation>
    </message>
    <message>
        <source>Leave the account?</source>
        <translation>Desvincular da conta?</translation>
    </message>
    <message>
        <source>This node leaves your account and forgets its key.</source>
        <translation>Este nó é desvinculado da sua conta e esquece a chave.</translation>
    </message>
    <message>
        <source>It stops computing for you at once. To use it again you claim it as a new node.</source>
        <translation>Ele para de processar para você na hora. Para usá-lo de novo, vincule-o como um novo nó.</translation>
    </message>
    <message>
        <source>&amp;Leave</source>
        <translation>&amp;Desvincular</translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <translation>&amp;Manter</translation>
    </message>
    <message>
        <source>Telling the sentinel…</source>
        <translation>Avisando o Sentinel…</translation>
    </message>
    <message>
        <source>This node has left its account.</source>
        <translation>Este nó foi desvinculado da conta.</translation>
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
        <translation>Sair</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::SimulateScreen</name>
    <message>
        <source>Spec</source>
        <translation>Especialização</translation>
    </message>
    <message>
        <source>Compare t&amp;wo rotations</source>
        <translation>Comparar d&amp;uas rotações</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>E&amp;xecutar</translation>
    </message>
    <message>
        <source>Runs the simulation (%1).</source>
        <translation>Executa a simulação (%1).</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>Ca&amp;ncelar</translation>
    </message>
    <message>
        <source>Ends the run and shows what is known so far (%1).</source>
        <translation>Encerra a simulação e mostra o que já se sabe (%1).</translation>
    </message>
    <message>
        <source>Progress of the simulation</source>
        <translation>Progresso da simulação</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n error(s)</source>
        <extracomment>a tab; %1 is &quot;Rotation A&quot; or &quot;Rotation B&quot;</extracomment>
        <translation>
            <numerusform>%1: %n erro</numerusform>
            <numerusform>%1: %n erros</numerusform>
        </translation>
    </message>
    <message>
        <source>Rotation &amp;A</source>
        <translation>Rotação &amp;A</translation>
    </message>
    <message>
        <source>Rotation &amp;B</source>
        <translation>Rotação &amp;B</translation>
    </message>
    <message>
        <source>The engine reads the rotation…</source>
        <translation>O motor está lendo a rotação…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Encerrando…</translation>
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
        <translation>Retomar</translation>
    </message>
    <message>
        <source>Follow my settings again</source>
        <translation>Voltar às minhas configurações</translation>
    </message>
    <message>
        <source>Allow computing</source>
        <translation>Permitir processamento</translation>
    </message>
    <message>
        <source>Run now for 1 hour</source>
        <translation>Executar agora por 1 hora</translation>
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
        <translation>Configurações</translation>
    </message>
    <message>
        <source>Begin as a new node</source>
        <translation>Começar como novo nó</translation>
    </message>
    <message>
        <source>Pause for</source>
        <translation>Pausar por</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::ThroughputPlot</name>
    <message>
        <source>now</source>
        <translation>agora</translation>
    </message>
    <message>
        <source>Throughput of the last minutes; now %1 iterations per second</source>
        <translation>Taxa de processamento dos últimos minutos; agora, %1 iterações por segundo</translation>
    </message>
    <message>
        <source>Throughput of the last minutes; nothing is computed now</source>
        <translation>Taxa de processamento dos últimos minutos; nada está sendo processado agora</translation>
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
        <translation>Pausar por</translation>
    </message>
    <message>
        <source>Open wowlab</source>
        <translation>Abrir o wowlab</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configurações</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Sair</translation>
    </message>
    <message>
        <source>Resume (paused for another %1)</source>
        <extracomment>%1 is a length of time that counts down</extracomment>
        <translation>Retomar (pausado por mais %1)</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Retomar</translation>
    </message>
    <message>
        <source>Follow my settings again (in %1 by itself)</source>
        <extracomment>%1 is a length of time that counts down</extracomment>
        <translation>Voltar às minhas configurações (automaticamente em %1)</translation>
    </message>
</context>
</TS>
