<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>AddressEntry</name>
    <message>
        <source>This is not an address, such as https://example.org.</source>
        <translation>Это не адрес вида https://example.org.</translation>
    </message>
    <message>
        <source>The address must begin with https://.</source>
        <translation>Адрес должен начинаться с https://.</translation>
    </message>
    <message>
        <source>Give the server alone, without a user name, ? or #.</source>
        <translation>Укажите только сервер, без имени пользователя, ? и #.</translation>
    </message>
    <message>
        <source>Only a server on this machine may be reached without encryption.</source>
        <translation>Без шифрования можно подключаться только к серверу на этом же компьютере.</translation>
    </message>
    <message>
        <source>A sentinel&apos;s address has no path.</source>
        <translation>В адресе Sentinel не должно быть пути.</translation>
    </message>
</context>
<context>
    <name>ConnectionTest</name>
    <message>
        <source>The sentinel answers.</source>
        <translation>Sentinel отвечает.</translation>
    </message>
    <message>
        <source>There is no such address. Is the network up, and is the address right?</source>
        <translation>Такого адреса нет. Работает ли сеть и верен ли адрес?</translation>
    </message>
    <message>
        <source>Nobody answers at that address.</source>
        <translation>По этому адресу никто не отвечает.</translation>
    </message>
    <message>
        <source>There was no answer within 10 seconds.</source>
        <translation>Ответа не было 10 секунд.</translation>
    </message>
    <message>
        <source>The proxy does not answer. Are its address and port right?</source>
        <translation>Прокси не отвечает. Верны ли его адрес и порт?</translation>
    </message>
    <message>
        <source>The proxy does not accept this user and password.</source>
        <translation>Прокси не принимает это имя пользователя и пароль.</translation>
    </message>
    <message>
        <source>Something in between answers with a web page. Log in to this network in a browser first.</source>
        <translation>Вместо сервера отвечает веб-страница. Сначала войдите в эту сеть через браузер.</translation>
    </message>
    <message>
        <source>The connection is not safe: the certificate is not that of the server.</source>
        <translation>Соединение небезопасно: сертификат не принадлежит этому серверу.</translation>
    </message>
    <message>
        <source>Something answers there, but it is no sentinel.</source>
        <translation>По этому адресу что-то отвечает, но это не Sentinel.</translation>
    </message>
</context>
<context>
    <name>Histogram</name>
    <message>
        <source>mean %1</source>
        <extracomment>over a line in a plot; %1 is a number</extracomment>
        <translation>среднее %1</translation>
    </message>
</context>
<context>
    <name>HistoryText</name>
    <message>
        <source>the node was paused</source>
        <translation>узел был на паузе</translation>
    </message>
    <message>
        <source>the node was stopping</source>
        <translation>узел завершал работу</translation>
    </message>
    <message>
        <source>the node may hold fewer now</source>
        <translation>лимит пакетов для узла снижен</translation>
    </message>
    <message>
        <source>the sentinel refused the node</source>
        <translation>Sentinel отказал узлу</translation>
    </message>
    <message>
        <source>its config could not be fetched</source>
        <translation>не удалось получить его конфигурацию</translation>
    </message>
    <message>
        <source>its config is damaged</source>
        <translation>его конфигурация повреждена</translation>
    </message>
    <message>
        <source>this version does not know its rules</source>
        <translation>эта версия не знает его правил</translation>
    </message>
    <message>
        <source>the job was over</source>
        <translation>задание уже завершено</translation>
    </message>
    <message>
        <source>the job was deleted</source>
        <translation>задание удалено</translation>
    </message>
    <message>
        <source>it belonged to another node</source>
        <translation>он принадлежал другому узлу</translation>
    </message>
    <message>
        <source>the result cannot be right</source>
        <translation>результат не может быть верным</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>seconds</extracomment>
        <translation>%1 с</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 мин</translation>
    </message>
    <message>
        <source>%1 h</source>
        <extracomment>hours</extracomment>
        <translation>%1 ч</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>неизвестно</translation>
    </message>
    <message>
        <source>Computed before the program was started anew; only its result was kept.</source>
        <translation>Вычислен до перезапуска программы; сохранился только результат.</translation>
    </message>
    <message>
        <source>Accepted</source>
        <extracomment>what became of a chunk</extracomment>
        <translation>Принят</translation>
    </message>
    <message>
        <source>Refused</source>
        <extracomment>what became of a chunk</extracomment>
        <translation>Отклонён</translation>
    </message>
    <message>
        <source>Handed back</source>
        <extracomment>what became of a chunk</extracomment>
        <translation>Возвращён</translation>
    </message>
    <message>
        <source>Failed</source>
        <extracomment>what became of a chunk</extracomment>
        <translation>Сбой</translation>
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
            <numerusform>отстают на %n минуту</numerusform>
            <numerusform>отстают на %n минуты</numerusform>
            <numerusform>отстают на %n минут</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) fast</source>
        <translation>
            <numerusform>спешат на %n минуту</numerusform>
            <numerusform>спешат на %n минуты</numerusform>
            <numerusform>спешат на %n минут</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 is the day of the week, %2 the time of the day</extracomment>
        <translation>%2 (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <comment>span</comment>
        <extracomment>a span of time</extracomment>
        <translation>
            <numerusform>%n мин</numerusform>
            <numerusform>%n мин</numerusform>
            <numerusform>%n мин</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <extracomment>a span of time: %1 hours and %2 minutes</extracomment>
        <translation>%1 ч %2 мин</translation>
    </message>
    <message>
        <source>Runs whatever happens until %1.</source>
        <translation>Работает в любом случае до %1.</translation>
    </message>
    <message>
        <source>Runs until %1, ignoring: %2.</source>
        <translation>Работает до %1; не учитывается: %2.</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Завершение работы</translation>
    </message>
    <message>
        <source>Running work is being finished and handed in.</source>
        <translation>Текущие вычисления завершаются, результаты отправляются.</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>На паузе</translation>
    </message>
    <message>
        <source>You paused this node.</source>
        <translation>Вы поставили этот узел на паузу.</translation>
    </message>
    <message>
        <source>Resume to compute again.</source>
        <translation>Нажмите «Возобновить», чтобы продолжить вычисления.</translation>
    </message>
    <message>
        <source>You paused this node until %1; %2 left.</source>
        <translation>Вы поставили этот узел на паузу до %1; осталось: %2.</translation>
    </message>
    <message>
        <source>Removed from its account</source>
        <translation>Удалён из аккаунта</translation>
    </message>
    <message>
        <source>This node was removed from the account it belonged to.</source>
        <translation>Этот узел удалён из аккаунта, к которому был привязан.</translation>
    </message>
    <message>
        <source>To add it again, enter the code %1 in the portal.</source>
        <translation>Чтобы добавить его снова, введите код %1 на портале.</translation>
    </message>
    <message>
        <source>Waiting to be claimed</source>
        <translation>Ожидает привязки</translation>
    </message>
    <message>
        <source>This node does not belong to an account yet.</source>
        <translation>Этот узел ещё не привязан к аккаунту.</translation>
    </message>
    <message>
        <source>Enter the code %1 in the portal.</source>
        <translation>Введите код %1 на портале.</translation>
    </message>
    <message>
        <source>The network wants a log-in</source>
        <translation>Сеть требует входа</translation>
    </message>
    <message>
        <source>Something in between answers with a web page instead of the sentinel.</source>
        <translation>Вместо Sentinel отвечает веб-страница.</translation>
    </message>
    <message>
        <source>Open a browser and log in to this network.</source>
        <translation>Откройте браузер и войдите в эту сеть.</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Не в сети</translation>
    </message>
    <message>
        <source>%1 cannot be reached. It is tried again by itself; results are kept.</source>
        <translation>Нет связи с %1. Попытки продолжаются автоматически; результаты сохранены.</translation>
    </message>
    <message>
        <source>The clock is wrong</source>
        <translation>Неверное время</translation>
    </message>
    <message>
        <source>The sentinel does not accept the time of this machine.</source>
        <translation>Sentinel не принимает время этого компьютера.</translation>
    </message>
    <message>
        <source>Set the clock of this machine.</source>
        <translation>Настройте часы этого компьютера.</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>Не принят</translation>
    </message>
    <message>
        <source>The sentinel does not accept this node&apos;s signature. It is tried again; the key is kept.</source>
        <translation>Sentinel не принимает подпись этого узла. Попытки продолжаются; ключ сохранён.</translation>
    </message>
    <message>
        <source>Update needed</source>
        <translation>Нужно обновление</translation>
    </message>
    <message>
        <source>The sentinel no longer works with this version.</source>
        <translation>Sentinel больше не работает с этой версией.</translation>
    </message>
    <message>
        <source>Install the current version of wowlab.</source>
        <translation>Установите актуальную версию wowlab.</translation>
    </message>
    <message>
        <source>Refused by the sentinel</source>
        <translation>Отказ от Sentinel</translation>
    </message>
    <message>
        <source>The sentinel gives this node no work.</source>
        <translation>Sentinel не даёт этому узлу работы.</translation>
    </message>
    <message>
        <source>Paused until you allow it</source>
        <translation>На паузе до вашего разрешения</translation>
    </message>
    <message>
        <source>This node belongs to your account. It computes nothing before you say so.</source>
        <translation>Этот узел привязан к вашему аккаунту. Без вашего разрешения он ничего не вычисляет.</translation>
    </message>
    <message>
        <source>Allow it to compute.</source>
        <translation>Разрешите ему вычисления.</translation>
    </message>
    <message>
        <source>Paused while you play</source>
        <translation>На паузе, пока вы играете</translation>
    </message>
    <message>
        <source>World of Warcraft is running (%1).</source>
        <translation>Запущена World of Warcraft (%1).</translation>
    </message>
    <message>
        <source>%1 is running.</source>
        <extracomment>%1 is the name of a program from the user&apos;s list</extracomment>
        <translation>Запущена программа %1.</translation>
    </message>
    <message>
        <source>A program fills the screen.</source>
        <translation>Открыта полноэкранная программа.</translation>
    </message>
    <message>
        <source>This machine runs on its battery.</source>
        <translation>Компьютер работает от батареи.</translation>
    </message>
    <message>
        <source>Waiting until you are away</source>
        <translation>Ждёт, пока вы отойдёте</translation>
    </message>
    <message>
        <source>This system does not tell whether somebody uses it.</source>
        <translation>Система не сообщает, пользуется ли кто-то компьютером.</translation>
    </message>
    <message>
        <source>Choose other times to run in the settings.</source>
        <translation>Выберите другое время работы в настройках.</translation>
    </message>
    <message>
        <source>This machine is in use.</source>
        <translation>Компьютером сейчас пользуются.</translation>
    </message>
    <message>
        <source>Outside its hours</source>
        <translation>Вне расписания</translation>
    </message>
    <message>
        <source>This node computes again from %1 on.</source>
        <translation>Узел продолжит вычисления с %1.</translation>
    </message>
    <message>
        <source>The schedule has no hour in which this node may compute.</source>
        <translation>В расписании нет ни одного часа, когда узел может вычислять.</translation>
    </message>
    <message>
        <source>Choose its hours in the settings.</source>
        <translation>Выберите часы работы в настройках.</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Подключение</translation>
    </message>
    <message>
        <source>Asking %1 about this node.</source>
        <translation>Запрос к %1 об этом узле.</translation>
    </message>
    <message>
        <source>No cores allowed</source>
        <translation>Нет разрешённых ядер</translation>
    </message>
    <message>
        <source>The portal allows this node no core.</source>
        <translation>Портал не разрешает этому узлу ни одного ядра.</translation>
    </message>
    <message>
        <source>Raise the node&apos;s limit in the portal.</source>
        <translation>Увеличьте лимит узла на портале.</translation>
    </message>
    <message>
        <source>Computing</source>
        <translation>Идут вычисления</translation>
    </message>
    <message numerus="yes">
        <source>%n chunk(s) running.</source>
        <translation>
            <numerusform>Выполняется %n пакет.</numerusform>
            <numerusform>Выполняются %n пакета.</numerusform>
            <numerusform>Выполняется %n пакетов.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Готов</translation>
    </message>
    <message>
        <source>There is no work at the moment.</source>
        <translation>Сейчас работы нет.</translation>
    </message>
    <message>
        <source>The clock of this machine is %1; corrected for our use.</source>
        <translation>Часы этого компьютера %1; программа делает поправку.</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>This node is yours now</source>
        <translation>Теперь этот узел ваш</translation>
    </message>
    <message>
        <source>It is linked to your account.</source>
        <translation>Он привязан к вашему аккаунту.</translation>
    </message>
    <message>
        <source>It is linked to your account as “%1”.</source>
        <translation>Он привязан к вашему аккаунту под именем «%1».</translation>
    </message>
    <message>
        <source>You helped a simulation along</source>
        <translation>Вы помогли с симуляцией</translation>
    </message>
    <message numerus="yes">
        <source>Your computer has contributed to %n more job(s).</source>
        <translation>
            <numerusform>Ваш компьютер помог выполнить ещё %n задание.</numerusform>
            <numerusform>Ваш компьютер помог выполнить ещё %n задания.</numerusform>
            <numerusform>Ваш компьютер помог выполнить ещё %n заданий.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PauseMenu</name>
    <message>
        <source>15 minutes</source>
        <translation>На 15 минут</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>На 1 час</translation>
    </message>
    <message>
        <source>4 hours</source>
        <translation>На 4 часа</translation>
    </message>
    <message>
        <source>Until tomorrow</source>
        <translation>До завтра</translation>
    </message>
    <message>
        <source>Until I resume</source>
        <translation>Пока не возобновлю</translation>
    </message>
</context>
<context>
    <name>RunDecision</name>
    <message>
        <source>your pause</source>
        <translation>ваша пауза</translation>
    </message>
    <message>
        <source>your consent</source>
        <translation>ваше разрешение</translation>
    </message>
    <message>
        <source>World of Warcraft</source>
        <translation>World of Warcraft</translation>
    </message>
    <message>
        <source>a listed program</source>
        <translation>программа из списка</translation>
    </message>
    <message>
        <source>a full-screen program</source>
        <translation>полноэкранная программа</translation>
    </message>
    <message>
        <source>battery</source>
        <translation>батарея</translation>
    </message>
    <message>
        <source>that somebody is here</source>
        <translation>присутствие пользователя</translation>
    </message>
    <message>
        <source>the schedule</source>
        <translation>расписание</translation>
    </message>
</context>
<context>
    <name>Simulation</name>
    <message>
        <source>%1 s</source>
        <extracomment>seconds</extracomment>
        <translation>%1 с</translation>
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
        <translation>Слишком мало итераций для вывода</translation>
    </message>
    <message>
        <source>A and B do the same</source>
        <translation>A и B дают одно и то же</translation>
    </message>
    <message>
        <source>No difference can be seen</source>
        <translation>Разницы не видно</translation>
    </message>
    <message>
        <source>A is better by %1</source>
        <extracomment>A and B are the two rotations; %1 is an amount of damage per second</extracomment>
        <translation>A лучше на %1</translation>
    </message>
    <message>
        <source>B is better by %1</source>
        <translation>B лучше на %1</translation>
    </message>
    <message>
        <source>The difference is significant: with 95 % confidence it is between %1 and %2.</source>
        <translation>Разница значима: с вероятностью 95 % она между %1 и %2.</translation>
    </message>
    <message numerus="yes">
        <source>At least %n iterations are needed to judge.</source>
        <translation>
            <numerusform>Для вывода нужно не менее %n итерации.</numerusform>
            <numerusform>Для вывода нужно не менее %n итераций.</numerusform>
            <numerusform>Для вывода нужно не менее %n итераций.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every iteration ended with equal damage.</source>
        <translation>Во всех итерациях урон одинаков.</translation>
    </message>
    <message>
        <source>If there is one, it is not significant: with 95 % confidence it is smaller than %1. More iterations could show a smaller one.</source>
        <translation>Если разница и есть, она незначима: с вероятностью 95 % она меньше %1. При большем числе итераций можно заметить и меньшую.</translation>
    </message>
    <message>
        <source>The mean is between %1 and %2 with 95 % confidence; its standard error is %3.</source>
        <translation>Среднее с вероятностью 95 % между %1 и %2; стандартная ошибка — %3.</translation>
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
        <translation>Отдельные бои: стандартное отклонение %1, от %2 до %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s)</source>
        <translation>
            <numerusform>%n цель</numerusform>
            <numerusform>%n цели</numerusform>
            <numerusform>%n целей</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 iterations in %2</source>
        <extracomment>%1 is a number, %2 a length of time</extracomment>
        <translation>Итераций: %1 за %2</translation>
    </message>
    <message>
        <source>stopped early</source>
        <extracomment>of a run that the user ended</extracomment>
        <translation>остановлено досрочно</translation>
    </message>
    <message>
        <source>the error wanted, %1, was not reached</source>
        <translation>заданная погрешность (%1) не достигнута</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>%1 iterations</source>
        <translation>Итераций: %1</translation>
    </message>
    <message>
        <source>A %1, B %2 DPS so far</source>
        <extracomment>of two rotations</extracomment>
        <translation>Пока что A %1, B %2 DPS</translation>
    </message>
    <message>
        <source>%1 DPS so far</source>
        <translation>Пока что %1 DPS</translation>
    </message>
    <message>
        <source>Paste or open a rotation, or use the default one.</source>
        <translation>Вставьте или откройте ротацию либо возьмите стандартную.</translation>
    </message>
    <message>
        <source>The rotation has faults; they are listed above.</source>
        <translation>В ротации есть ошибки; они перечислены выше.</translation>
    </message>
    <message>
        <source>The rotation never lets time pass: it decides again and again at the same instant. Let it wait, or cast something that takes time.</source>
        <translation>В ротации не проходит время: решения принимаются снова и снова в один и тот же миг. Добавьте ожидание или применение, которое занимает время.</translation>
    </message>
    <message>
        <source>The rotation takes too many steps in one fight. Make it simpler, or the fight shorter.</source>
        <translation>В ротации слишком много шагов за один бой. Упростите её или сократите бой.</translation>
    </message>
    <message>
        <source>The damage is too large to add up. Make the fight shorter or the targets fewer.</source>
        <translation>Урон слишком велик для подсчёта. Сократите бой или число целей.</translation>
    </message>
    <message>
        <source>The engine cannot run this: %1</source>
        <extracomment>%1 is the engine&apos;s message, in English</extracomment>
        <translation>Движок не может это выполнить: %1</translation>
    </message>
    <message>
        <source>This is larger than a rotation may be (1 MiB).</source>
        <translation>Превышен допустимый размер ротации (1 МиБ).</translation>
    </message>
    <message>
        <source>This file is not a text.</source>
        <translation>Этот файл не текстовый.</translation>
    </message>
    <message>
        <source>This file does not exist.</source>
        <translation>Такого файла нет.</translation>
    </message>
    <message>
        <source>This file cannot be read.</source>
        <translation>Не удаётся прочитать файл.</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Строка %1, столбец %2: %3</translation>
    </message>
    <message>
        <source>Line %1, column %2, warning: %3</source>
        <translation>Строка %1, столбец %2, предупреждение: %3</translation>
    </message>
</context>
<context>
    <name>Tables</name>
    <message>
        <source>The file could not be written.</source>
        <translation>Не удалось записать файл.</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>%1 s</source>
        <extracomment>seconds</extracomment>
        <translation>%1 с</translation>
    </message>
    <message>
        <source>%1 min</source>
        <extracomment>minutes</extracomment>
        <translation>%1 мин</translation>
    </message>
    <message>
        <source>%1 h</source>
        <extracomment>hours, minutes</extracomment>
        <translation>%1 ч</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 ч %2 мин</translation>
    </message>
    <message>
        <source>%1 d</source>
        <extracomment>days, hours</extracomment>
        <translation>%1 дн.</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 дн. %2 ч</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <extracomment>%1 is a length of time</extracomment>
        <translation>осталось около %1</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>только что</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <extracomment>%1 is a length of time</extracomment>
        <translation>%1 назад</translation>
    </message>
    <message>
        <source>%1/s</source>
        <extracomment>so many per second</extracomment>
        <translation>%1/с</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Пока неизвестно</translation>
    </message>
    <message>
        <source>Not linked to an account</source>
        <translation>Не привязан к аккаунту</translation>
    </message>
    <message>
        <source>Linked to your account</source>
        <translation>Привязан к вашему аккаунту</translation>
    </message>
    <message>
        <source>The sentinel does not say</source>
        <translation>Sentinel не сообщает</translation>
    </message>
    <message>
        <source>Not tried yet</source>
        <translation>Ещё не проверялось</translation>
    </message>
    <message>
        <source>%1 answered %2</source>
        <translation>Ответ от %1: %2</translation>
    </message>
    <message>
        <source>%1 answers</source>
        <translation>%1 отвечает</translation>
    </message>
    <message>
        <source>%1 cannot be reached</source>
        <translation>Нет связи с %1</translation>
    </message>
    <message>
        <source>This network wants a log-in</source>
        <translation>Эта сеть требует входа</translation>
    </message>
    <message>
        <source>%1 does not accept this node</source>
        <translation>%1 не принимает этот узел</translation>
    </message>
    <message>
        <source>%1 does not accept the time of this machine</source>
        <translation>%1 не принимает время этого компьютера</translation>
    </message>
    <message>
        <source>Not seen by the beacon</source>
        <translation>Beacon не видит узел</translation>
    </message>
    <message>
        <source>Online, seen by the beacon %1</source>
        <translation>В сети, Beacon видел узел %1</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>В сети</translation>
    </message>
    <message>
        <source>Run now for 1 hour</source>
        <translation>Запустить сейчас на 1 час</translation>
    </message>
    <message>
        <source>Run now for 1 hour, ignoring: %1</source>
        <extracomment>%1 is a list such as &quot;battery, full-screen program&quot;</extracomment>
        <translation>Запустить сейчас на 1 час; не учитывается: %1</translation>
    </message>
</context>
<context>
    <name>wowlab::model::AbilityTable</name>
    <message>
        <source>Ability</source>
        <translation>Способность</translation>
    </message>
    <message>
        <source>DPS of A</source>
        <extracomment>columns of a table that compares two rotations, called A and B</extracomment>
        <translation>DPS у A</translation>
    </message>
    <message>
        <source>DPS of B</source>
        <translation>DPS у B</translation>
    </message>
    <message>
        <source>B − A</source>
        <translation>B − A</translation>
    </message>
    <message>
        <source>Casts</source>
        <extracomment>how often an ability was used in a fight</extracomment>
        <translation>Применения</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Попадания</translation>
    </message>
    <message>
        <source>Crit</source>
        <extracomment>share of critical hits</extracomment>
        <translation>Крит</translation>
    </message>
    <message>
        <source>Mean hit</source>
        <translation>Средний удар</translation>
    </message>
    <message>
        <source>DPS</source>
        <translation>DPS</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Доля</translation>
    </message>
</context>
<context>
    <name>wowlab::model::ChunkListModel</name>
    <message>
        <source>Chunk %1 waits for its turn.</source>
        <translation>Пакет %1 ждёт своей очереди.</translation>
    </message>
    <message>
        <source>Chunk %1 is finished; its result is being sent.</source>
        <translation>Пакет %1 готов; результат отправляется.</translation>
    </message>
    <message>
        <source>Chunk %1 is %2 % done; mean %3 DPS.</source>
        <extracomment>%2 is a percentage without its sign, %3 a number</extracomment>
        <translation>Пакет %1 готов на %2 %; среднее %3 DPS.</translation>
    </message>
</context>
<context>
    <name>wowlab::model::HistoryModel</name>
    <message>
        <source>Finished</source>
        <translation>Завершён</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Задание</translation>
    </message>
    <message>
        <source>Chunk</source>
        <translation>Пакет</translation>
    </message>
    <message>
        <source>Spec</source>
        <translation>Специализация</translation>
    </message>
    <message>
        <source>Iterations</source>
        <translation>Итерации</translation>
    </message>
    <message>
        <source>Mean DPS</source>
        <translation>Средний DPS</translation>
    </message>
    <message>
        <source>Computed in</source>
        <translation>Вычислен за</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Итог</translation>
    </message>
</context>
<context>
    <name>wowlab::model::JobsHelpedModel</name>
    <message>
        <source>Refused: %1, handed back: %2, failed: %3</source>
        <translation>Отклонено: %1, возвращено: %2, сбоев: %3</translation>
    </message>
    <message>
        <source>Last helped</source>
        <translation>Последняя помощь</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Задание</translation>
    </message>
    <message>
        <source>Spec</source>
        <translation>Специализация</translation>
    </message>
    <message>
        <source>Chunks</source>
        <translation>Пакеты</translation>
    </message>
    <message>
        <source>Iterations</source>
        <translation>Итерации</translation>
    </message>
    <message>
        <source>Mean DPS</source>
        <translation>Средний DPS</translation>
    </message>
    <message>
        <source>Computed in</source>
        <translation>Вычислено за</translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>Не засчитано</translation>
    </message>
</context>
<context>
    <name>wowlab::model::LogModel</name>
    <message>
        <source>Detail</source>
        <extracomment>level of a log line</extracomment>
        <translation>Подробности</translation>
    </message>
    <message>
        <source>Info</source>
        <extracomment>level of a log line</extracomment>
        <translation>Информация</translation>
    </message>
    <message>
        <source>Warning</source>
        <extracomment>level of a log line</extracomment>
        <translation>Предупреждение</translation>
    </message>
    <message>
        <source>Error</source>
        <extracomment>level of a log line</extracomment>
        <translation>Ошибка</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Уровень</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Сообщение</translation>
    </message>
</context>
<context>
    <name>wowlab::node::IdentityOpener</name>
    <message>
        <source>Try again, or make a new identity and claim this computer again.</source>
        <translation>Попробуйте ещё раз или создайте новый ключ и привяжите этот компьютер заново.</translation>
    </message>
    <message>
        <source>The key of this node is broken</source>
        <translation>Ключ этого узла повреждён</translation>
    </message>
    <message>
        <source>The key file held no key and was set aside.</source>
        <translation>В файле ключа не было ключа; файл отложен в сторону.</translation>
    </message>
    <message>
        <source>Put a backup in its place and try again, or make a new identity and claim this computer again.</source>
        <translation>Верните на его место резервную копию и попробуйте ещё раз или создайте новый ключ и привяжите этот компьютер заново.</translation>
    </message>
    <message>
        <source>The key of this node cannot be read</source>
        <translation>Не удаётся прочитать ключ этого узла</translation>
    </message>
    <message>
        <source>The system does not let the program read the key file.</source>
        <translation>Система не даёт программе прочитать файл ключа.</translation>
    </message>
    <message>
        <source>Make the file readable and try again, or make a new identity and claim this computer again.</source>
        <translation>Откройте доступ к файлу и попробуйте ещё раз или создайте новый ключ и привяжите этот компьютер заново.</translation>
    </message>
    <message>
        <source>The key of this node is gone</source>
        <translation>Ключ этого узла пропал</translation>
    </message>
    <message>
        <source>This node had a key, and neither the keychain nor the key file has it now.</source>
        <translation>У этого узла был ключ, но теперь его нет ни в связке ключей, ни в файле ключа.</translation>
    </message>
    <message>
        <source>Unlock the keychain or restore the file, or make a new identity and claim this computer again.</source>
        <translation>Разблокируйте связку ключей или восстановите файл либо создайте новый ключ и привяжите этот компьютер заново.</translation>
    </message>
    <message>
        <source>What the keychain keeps for this node is no key.</source>
        <translation>То, что хранится в связке ключей для этого узла, — не ключ.</translation>
    </message>
    <message>
        <source>Restore the keychain and try again, or make a new identity and claim this computer again.</source>
        <translation>Восстановите связку ключей и попробуйте ещё раз или создайте новый ключ и привяжите этот компьютер заново.</translation>
    </message>
    <message>
        <source>The keychain is locked</source>
        <translation>Связка ключей заблокирована</translation>
    </message>
    <message>
        <source>The key of this node is in the keychain, which was not unlocked.</source>
        <translation>Ключ этого узла хранится в связке ключей, а она не разблокирована.</translation>
    </message>
    <message>
        <source>Try again and unlock it, or make a new identity and claim this computer again.</source>
        <translation>Попробуйте ещё раз и разблокируйте её или создайте новый ключ и привяжите этот компьютер заново.</translation>
    </message>
    <message>
        <source>The keychain is not there</source>
        <translation>Связка ключей недоступна</translation>
    </message>
    <message>
        <source>The key of this node is in the keychain, and the system&apos;s keychain service does not run.</source>
        <translation>Ключ этого узла хранится в связке ключей, а системная служба связки ключей не запущена.</translation>
    </message>
    <message>
        <source>The keychain does not answer</source>
        <translation>Связка ключей не отвечает</translation>
    </message>
    <message>
        <source>Perhaps it waits for its password. The node asks again from time to time.</source>
        <translation>Возможно, она ждёт пароля. Узел время от времени повторяет запрос.</translation>
    </message>
    <message>
        <source>The keychain does not work</source>
        <translation>Связка ключей не работает</translation>
    </message>
    <message>
        <source>It answers with an error; the log has it. The node asks again from time to time.</source>
        <translation>Она отвечает ошибкой; подробности в журнале. Узел время от времени повторяет запрос.</translation>
    </message>
    <message>
        <source>Another program uses this node&apos;s key</source>
        <translation>Ключ этого узла занят другой программой</translation>
    </message>
    <message>
        <source>Two nodes under one key would take each other&apos;s work.</source>
        <translation>Два узла с одним ключом отбирали бы друг у друга работу.</translation>
    </message>
    <message>
        <source>End the other node; this one begins by itself.</source>
        <translation>Завершите другой узел; этот запустится сам.</translation>
    </message>
    <message>
        <source>The key of this node cannot be stored</source>
        <translation>Не удаётся сохранить ключ этого узла</translation>
    </message>
    <message>
        <source>The disk is full, or the program may not write into its folder.</source>
        <translation>Диск заполнен, или программе запрещена запись в её папку.</translation>
    </message>
    <message>
        <source>Make room or allow it, and try again.</source>
        <translation>Освободите место или разрешите запись и попробуйте ещё раз.</translation>
    </message>
</context>
<context>
    <name>wowlab::tray::DesktopNode</name>
    <message>
        <source>There is no account to leave yet.</source>
        <translation>Узел ещё не привязан к аккаунту.</translation>
    </message>
    <message>
        <source>The sentinel did not agree: %1</source>
        <translation>Sentinel не согласился: %1</translation>
    </message>
    <message>
        <source>The data folder cannot be used</source>
        <translation>Папка данных недоступна</translation>
    </message>
    <message>
        <source>Mend the folder and start wowlab again.</source>
        <translation>Исправьте папку и запустите wowlab снова.</translation>
    </message>
    <message>
        <source>The account is left, but the old key could not be removed everywhere.</source>
        <translation>Узел отвязан от аккаунта, но старый ключ удалось удалить не везде.</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::ChunkDelegate</name>
    <message>
        <source>waiting for its turn</source>
        <translation>ждёт своей очереди</translation>
    </message>
    <message>
        <source>finished, sending the result</source>
        <translation>готов, результат отправляется</translation>
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
        <translation>Пакет %1 задания %2</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::ClaimCodeView</name>
    <message>
        <source>The claim code is not known yet</source>
        <translation>Код привязки пока неизвестен</translation>
    </message>
    <message>
        <source>Claim code: %1</source>
        <translation>Код привязки: %1</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::ClaimScreen</name>
    <message>
        <source>&amp;Copy code</source>
        <translation>&amp;Копировать код</translation>
    </message>
    <message>
        <source>Open &amp;portal</source>
        <translation>Открыть &amp;портал</translation>
    </message>
    <message>
        <source>Your claim code</source>
        <translation>Ваш код привязки</translation>
    </message>
    <message>
        <source>Enter it in the portal, or scan the picture with your phone. You need to do this once.</source>
        <translation>Введите его на портале или отсканируйте картинку телефоном. Это нужно сделать один раз.</translation>
    </message>
    <message>
        <source>What happens next</source>
        <translation>Что дальше</translation>
    </message>
    <message>
        <source>1.  You sign in to the portal and claim this node. This window notices it by itself.</source>
        <translation>1.  Вы входите на портал и привязываете этот узел. Окно заметит это само.</translation>
    </message>
    <message>
        <source>2.  You say whether this computer may compute, and with how many cores. Nothing runs before that.</source>
        <translation>2.  Вы решаете, можно ли этому компьютеру вычислять и на скольких ядрах. До этого ничего не запускается.</translation>
    </message>
    <message>
        <source>3.  It works quietly at the lowest priority, and rests while you play.</source>
        <translation>3.  Он тихо работает с самым низким приоритетом и отдыхает, пока вы играете.</translation>
    </message>
    <message>
        <source>wowlab answers which rotation, gear or talents deal more damage, by simulating thousands of fights on the computers of players. This node lends the cores that you do not need, and simulates for you too.</source>
        <translation>wowlab отвечает, какая ротация, экипировка или таланты дают больше урона: он симулирует тысячи боёв на компьютерах игроков. Этот узел делится ядрами, которые вам не нужны, и симулирует и для вас.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Скопировано</translation>
    </message>
    <message>
        <source>This node left its account</source>
        <translation>Узел отвязан от аккаунта</translation>
    </message>
    <message>
        <source>Welcome to wowlab</source>
        <translation>Добро пожаловать в wowlab</translation>
    </message>
    <message>
        <source>QR code of %1</source>
        <translation>QR-код для %1</translation>
    </message>
    <message>
        <source>The code stays valid while this program runs. If it ever has to change, the new one appears here by itself.</source>
        <translation>Код действует, пока программа запущена. Если он сменится, новый сам появится здесь.</translation>
    </message>
    <message>
        <source>The code appears in a moment.</source>
        <translation>Код сейчас появится.</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::ConsentScreen</name>
    <message>
        <source>Use &amp;up to</source>
        <translation>Использовать &amp;до</translation>
    </message>
    <message>
        <source>Cores to use</source>
        <translation>Сколько ядер использовать</translation>
    </message>
    <message numerus="yes">
        <source>of %n core(s)</source>
        <translation>
            <numerusform>из %n ядра</numerusform>
            <numerusform>из %n ядер</numerusform>
            <numerusform>из %n ядер</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Yes, compute</source>
        <translation>Да, &amp;вычислять</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>&amp;Не сейчас</translation>
    </message>
    <message>
        <source>More &amp;settings</source>
        <translation>Ещё на&amp;стройки</translation>
    </message>
    <message>
        <source>At the lowest priority: whatever you do comes first.</source>
        <translation>Самый низкий приоритет: ваши дела всегда на первом месте.</translation>
    </message>
    <message>
        <source>It rests while World of Warcraft or a full-screen program runs.</source>
        <translation>Отдыхает, пока запущена World of Warcraft или полноэкранная программа.</translation>
    </message>
    <message>
        <source>It rests while this computer runs on battery.</source>
        <translation>Отдыхает, пока компьютер работает от батареи.</translation>
    </message>
    <message>
        <source>You can pause it at any time, here and in the tray.</source>
        <translation>Паузу можно поставить в любой момент — здесь и в трее.</translation>
    </message>
    <message>
        <source>May this computer compute now?</source>
        <translation>Можно ли этому компьютеру начать вычисления?</translation>
    </message>
    <message>
        <source>This node belongs to your account now.</source>
        <translation>Теперь этот узел привязан к вашему аккаунту.</translation>
    </message>
    <message>
        <source>This node belongs to your account now, under the name %1.</source>
        <translation>Теперь этот узел привязан к вашему аккаунту под именем %1.</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::HistogramView</name>
    <message>
        <source>Distributions of the damage per second: mean of A %1, mean of B %2</source>
        <translation>Распределения урона в секунду: среднее A %1, среднее B %2</translation>
    </message>
    <message>
        <source>Distribution of the damage per second from %1 to %2; mean %3</source>
        <translation>Распределение урона в секунду от %1 до %2; среднее %3</translation>
    </message>
    <message>
        <source>Bars: A. Outline: B. Lines: the means, with their 95 % intervals.</source>
        <translation>Столбцы: A. Контур: B. Линии: средние с их 95-% интервалами.</translation>
    </message>
    <message>
        <source>The line is the mean, the band around it its 95 % interval.</source>
        <translation>Линия — среднее, полоса вокруг неё — его 95-% интервал.</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::HistoryScreen</name>
    <message>
        <source>Finished chunks</source>
        <translation>Готовые пакеты</translation>
    </message>
    <message>
        <source>Jobs helped</source>
        <translation>Задания с вашей помощью</translation>
    </message>
    <message>
        <source>What is listed</source>
        <translation>Что показано в списке</translation>
    </message>
    <message>
        <source>Chunks</source>
        <translation>Пакеты</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Фильтр</translation>
    </message>
    <message>
        <source>Filter by spec, id or reason</source>
        <translation>Фильтр по специализации, ID или причине</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Период</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>Последние 90 дней</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Последние 30 дней</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Последние 7 дней</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Итог</translation>
    </message>
    <message>
        <source>All verdicts</source>
        <translation>Все итоги</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Accepted in this list</source>
        <translation>Принято в этом списке</translation>
    </message>
    <message>
        <source>Ever</source>
        <translation>За всё время</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Копировать</translation>
    </message>
    <message>
        <source>Copies the selected rows.</source>
        <translation>Копирует выбранные строки.</translation>
    </message>
    <message>
        <source>&amp;Export as CSV…</source>
        <translation>&amp;Экспорт в CSV…</translation>
    </message>
    <message>
        <source>Nothing matches the filter</source>
        <translation>Фильтру ничего не соответствует</translation>
    </message>
    <message>
        <source>Chunks are kept for 90 days.</source>
        <translation>Пакеты хранятся 90 дней.</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Показать всё</translation>
    </message>
    <message>
        <source>No job helped yet</source>
        <translation>Заданий пока нет</translation>
    </message>
    <message>
        <source>As soon as this computer has simulated a part of a job, the job is listed here.</source>
        <translation>Как только этот компьютер просимулирует часть задания, оно появится здесь.</translation>
    </message>
    <message>
        <source>No chunks yet</source>
        <translation>Пакетов пока нет</translation>
    </message>
    <message>
        <source>What this computer simulates is listed here and kept for 90 days.</source>
        <translation>Здесь видно, что симулирует этот компьютер; записи хранятся 90 дней.</translation>
    </message>
    <message>
        <source>%1 iterations</source>
        <extracomment>%1: a number</extracomment>
        <translation>Итераций: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln chunk(s)</source>
        <translation>
            <numerusform>%Ln пакет</numerusform>
            <numerusform>%Ln пакета</numerusform>
            <numerusform>%Ln пакетов</numerusform>
        </translation>
    </message>
    <message>
        <source>A part of the history could not be read and was set aside: %1</source>
        <translation>Часть истории не удалось прочитать, она отложена в сторону: %1</translation>
    </message>
    <message>
        <source>The history cannot be written at present: %1</source>
        <translation>Сейчас историю не удаётся записать: %1</translation>
    </message>
    <message>
        <source>Export the history</source>
        <translation>Экспорт истории</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Значения через запятую (*.csv)</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::LogScreen</name>
    <message>
        <source>Level</source>
        <translation>Уровень</translation>
    </message>
    <message>
        <source>All lines</source>
        <translation>Все строки</translation>
    </message>
    <message>
        <source>Without details</source>
        <translation>Без подробностей</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Предупреждения и ошибки</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Ошибки</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Фильтр</translation>
    </message>
    <message>
        <source>Filter by text</source>
        <translation>Фильтр по тексту</translation>
    </message>
    <message>
        <source>Log lines</source>
        <translation>Строки журнала</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>&amp;Newest lines</source>
        <translation>К &amp;новым строкам</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Копировать</translation>
    </message>
    <message>
        <source>Copies the selected lines, or all that are listed.</source>
        <translation>Копирует выбранные строки или все показанные.</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Сохранить…</translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation>Сохранить журнал</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Текст (*.txt)</translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation>&amp;Открыть папку</translation>
    </message>
    <message>
        <source>C&amp;lear view</source>
        <translation>О&amp;чистить</translation>
    </message>
    <message>
        <source>Empties this list. The files keep everything.</source>
        <translation>Очищает этот список. В файлах всё остаётся.</translation>
    </message>
    <message>
        <source>Nothing matches the filter</source>
        <translation>Фильтру ничего не соответствует</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Показать всё</translation>
    </message>
    <message>
        <source>No lines yet</source>
        <translation>Строк пока нет</translation>
    </message>
    <message>
        <source>What the program does is written here as it happens.</source>
        <translation>Здесь записывается всё, что делает программа.</translation>
    </message>
    <message>
        <source>The log cannot be written to its file: %1</source>
        <translation>Не удаётся записать журнал в файл: %1</translation>
    </message>
    <message>
        <source>New lines appear at the end.</source>
        <translation>Новые строки появляются в конце.</translation>
    </message>
    <message>
        <source>The list stays where it is; new lines come in below.</source>
        <translation>Список не прокручивается; новые строки добавляются ниже.</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::MainWindow</name>
    <message>
        <source>History</source>
        <translation>История</translation>
    </message>
    <message>
        <source>Simulate</source>
        <translation>Симуляция</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Журнал</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Обзор</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>wowlab keeps running</source>
        <translation>wowlab продолжает работу</translation>
    </message>
    <message>
        <source>The window goes, the node stays: you find it in the tray.</source>
        <translation>Окно закроется, узел останется: вы найдёте его в трее.</translation>
    </message>
    <message>
        <source>The window goes, the node stays. Start wowlab again to see it.</source>
        <translation>Окно закроется, узел останется. Чтобы увидеть его, запустите wowlab снова.</translation>
    </message>
    <message>
        <source>This can be changed in the settings.</source>
        <translation>Это можно изменить в настройках.</translation>
    </message>
    <message>
        <source>&amp;Keep running</source>
        <translation>&amp;Продолжить работу</translation>
    </message>
    <message>
        <source>&amp;Quit instead</source>
        <translation>&amp;Выйти</translation>
    </message>
    <message>
        <source>Quit wowlab?</source>
        <translation>Выйти из wowlab?</translation>
    </message>
    <message numerus="yes">
        <source>%n chunk(s) are being computed.</source>
        <translation>
            <numerusform>Вычисляется %n пакет.</numerusform>
            <numerusform>Вычисляются %n пакета.</numerusform>
            <numerusform>Вычисляется %n пакетов.</numerusform>
        </translation>
    </message>
    <message>
        <source>They are finished first, which takes half a minute at most. Nothing is lost.</source>
        <translation>Сначала вычисления завершатся, это займёт не больше полуминуты. Ничего не потеряется.</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Выйти</translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <translation>&amp;Остаться</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::OverviewScreen</name>
    <message>
        <source>Throughput</source>
        <translation>Скорость</translation>
    </message>
    <message>
        <source>Chunks</source>
        <translation>Пакеты</translation>
    </message>
    <message>
        <source>Chunks that this node holds</source>
        <translation>Пакеты на этом узле</translation>
    </message>
    <message>
        <source>Iterations simulated</source>
        <translation>Просимулировано итераций</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Since the beginning</source>
        <translation>За всё время</translation>
    </message>
    <message>
        <source>This node</source>
        <translation>Этот узел</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Аккаунт</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Соединение</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Cores</source>
        <translation>Ядра</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Результаты</translation>
    </message>
    <message>
        <source>%1 iterations per second</source>
        <translation>%1 итер./с</translation>
    </message>
    <message>
        <source>At rest</source>
        <translation>Отдыхает</translation>
    </message>
    <message numerus="yes">
        <source>%n chunk(s)</source>
        <translation>
            <numerusform>%n пакет</numerusform>
            <numerusform>%n пакета</numerusform>
            <numerusform>%n пакетов</numerusform>
        </translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>пока неизвестно</translation>
    </message>
    <message>
        <source>%1 of %2 in use</source>
        <translation>занято %1 из %2</translation>
    </message>
    <message numerus="yes">
        <source>%n accepted</source>
        <comment>results</comment>
        <translation>
            <numerusform>%n принят</numerusform>
            <numerusform>%n принято</numerusform>
            <numerusform>%n принято</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on the way</source>
        <comment>results</comment>
        <translation>
            <numerusform>%n в пути</numerusform>
            <numerusform>%n в пути</numerusform>
            <numerusform>%n в пути</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <comment>results</comment>
        <translation>
            <numerusform>%n отклонён</numerusform>
            <numerusform>%n отклонено</numerusform>
            <numerusform>%n отклонено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unreadable</source>
        <comment>results</comment>
        <translation>
            <numerusform>%n нечитаемый</numerusform>
            <numerusform>%n нечитаемых</numerusform>
            <numerusform>%n нечитаемых</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::ResultView</name>
    <message>
        <source>This result belongs to an earlier input. Run again for the new one.</source>
        <translation>Этот результат относится к прежним данным. Запустите снова для новых.</translation>
    </message>
    <message>
        <source>What each ability did</source>
        <translation>Вклад каждой способности</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Копировать</translation>
    </message>
    <message>
        <source>Copies the result as text.</source>
        <translation>Копирует результат как текст.</translation>
    </message>
    <message>
        <source>&amp;Save as</source>
        <translation>Со&amp;хранить как</translation>
    </message>
    <message>
        <source>&amp;JSON, for programs…</source>
        <extracomment>formats of files</extracomment>
        <translation>&amp;JSON, для программ…</translation>
    </message>
    <message>
        <source>&amp;CSV, for spreadsheets…</source>
        <translation>&amp;CSV, для таблиц…</translation>
    </message>
    <message>
        <source>&amp;PNG, a picture…</source>
        <translation>&amp;PNG, картинка…</translation>
    </message>
    <message>
        <source>Simulating…</source>
        <translation>Идёт симуляция…</translation>
    </message>
    <message>
        <source>The result appears here when the run ends. Cancel it to see what is known by then.</source>
        <translation>Результат появится здесь, когда симуляция закончится. Отмените её, чтобы увидеть то, что уже известно.</translation>
    </message>
    <message>
        <source>Simulate here, without any server</source>
        <translation>Симуляция здесь, без всякого сервера</translation>
    </message>
    <message>
        <source>Choose a spec, paste or open a rotation, or keep the default one, and press Run. You will see the mean damage, how sure it is, and what each ability did. Compare two rotations to learn which is better.</source>
        <translation>Выберите специализацию, вставьте или откройте ротацию либо оставьте стандартную и нажмите «Запуск». Вы увидите средний урон, его точность и вклад каждой способности. Сравните две ротации, чтобы узнать, какая лучше.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Скопировано.</translation>
    </message>
    <message>
        <source>Save the result</source>
        <translation>Сохранить результат</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::RotationEditor</name>
    <message>
        <source>Paste a rotation here, or drop a file.</source>
        <translation>Вставьте ротацию или перетащите сюда файл.</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::RotationPane</name>
    <message>
        <source>Rotation</source>
        <translation>Ротация</translation>
    </message>
    <message>
        <source>Faults of the rotation</source>
        <translation>Ошибки ротации</translation>
    </message>
    <message>
        <source>The text is larger than a rotation may be (1 MiB); it was not pasted.</source>
        <translation>Текст больше допустимого размера ротации (1 МиБ) и не вставлен.</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Открыть…</translation>
    </message>
    <message>
        <source>Opens a rotation from a file.</source>
        <translation>Открывает ротацию из файла.</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Вставить</translation>
    </message>
    <message>
        <source>Puts the text of the clipboard in place of the rotation.</source>
        <translation>Заменяет ротацию текстом из буфера обмена.</translation>
    </message>
    <message>
        <source>Use &amp;default</source>
        <translation>По &amp;умолчанию</translation>
    </message>
    <message>
        <source>Puts the spec&apos;s own rotation in place of this one.</source>
        <translation>Заменяет ротацию стандартной для этой специализации.</translation>
    </message>
    <message>
        <source>No faults.</source>
        <translation>Ошибок нет.</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n ошибка</numerusform>
            <numerusform>%n ошибки</numerusform>
            <numerusform>%n ошибок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n предупреждение</numerusform>
            <numerusform>%n предупреждения</numerusform>
            <numerusform>%n предупреждений</numerusform>
        </translation>
    </message>
    <message>
        <source>Open a rotation</source>
        <translation>Открыть ротацию</translation>
    </message>
    <message>
        <source>Rotations (*.json *.txt)</source>
        <translation>Ротации (*.json *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Все файлы (*)</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::ScenarioForm</name>
    <message>
        <source>Fight &amp;length</source>
        <translation>Д&amp;лительность боя</translation>
    </message>
    <message>
        <source>&amp;Targets</source>
        <translation>&amp;Цели</translation>
    </message>
    <message>
        <source>Simulate &amp;until</source>
        <translation>&amp;Симулировать до</translation>
    </message>
    <message>
        <source>First s&amp;eed</source>
        <translation>Первый с&amp;ид</translation>
    </message>
    <message>
        <source>T&amp;hreads</source>
        <translation>&amp;Потоки</translation>
    </message>
    <message>
        <source> s</source>
        <extracomment>seconds, behind a number</extracomment>
        <translation> с</translation>
    </message>
    <message>
        <source>a number of iterations</source>
        <translation>числа итераций</translation>
    </message>
    <message>
        <source>an error of the mean</source>
        <translation>погрешности среднего</translation>
    </message>
    <message>
        <source>Iterations</source>
        <translation>Итерации</translation>
    </message>
    <message>
        <source>Error of the mean</source>
        <translation>Погрешность среднего</translation>
    </message>
    <message>
        <source>The standard error as a share of the mean. At most %1 iterations are simulated.</source>
        <translation>Стандартная ошибка как доля среднего. Симулируется не более %1 итераций.</translation>
    </message>
    <message>
        <source>The same seed gives the same fights, and so the same result.</source>
        <translation>При том же сиде бои те же, а значит, и результат тот же.</translation>
    </message>
    <message>
        <source>all %1</source>
        <translation>все %1</translation>
    </message>
    <message>
        <source>A&amp;mount</source>
        <extracomment>how many iterations, or what error</extracomment>
        <translation>З&amp;начение</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::ScheduleGrid</name>
    <message>
        <source>Hours of the week in which this node may compute</source>
        <translation>Часы недели, в которые этот узел может вычислять</translation>
    </message>
    <message>
        <source>%1 is on. %2</source>
        <extracomment>%1 is a weekday and a time, %2 all hours that are on</extracomment>
        <translation>%1: вкл. %2</translation>
    </message>
    <message>
        <source>%1 is off. %2</source>
        <translation>%1: выкл. %2</translation>
    </message>
    <message>
        <source>All week.</source>
        <translation>Вся неделя.</translation>
    </message>
    <message>
        <source>Never.</source>
        <translation>Никогда.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>from one moment of the week to another</extracomment>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::SettingsScreen</name>
    <message>
        <source>Computing</source>
        <translation>Вычисления</translation>
    </message>
    <message>
        <source>This computer &amp;may compute</source>
        <translation>Разрешить &amp;вычисления на этом компьютере</translation>
    </message>
    <message>
        <source>all but one (%1)</source>
        <extracomment>how many cores may be used, of a machine that has %1</extracomment>
        <translation>все, кроме одного (%1)</translation>
    </message>
    <message>
        <source>&amp;Cores in use</source>
        <translation>Используемые &amp;ядра</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Всегда</translation>
    </message>
    <message>
        <source>When nobody uses this computer</source>
        <translation>Когда компьютером никто не пользуется</translation>
    </message>
    <message>
        <source>At certain hours</source>
        <translation>В определённые часы</translation>
    </message>
    <message>
        <source>&amp;When</source>
        <translation>&amp;Когда</translation>
    </message>
    <message>
        <source> min</source>
        <translation> мин</translation>
    </message>
    <message>
        <source>&amp;Unused for</source>
        <translation>Просто&amp;й не менее</translation>
    </message>
    <message>
        <source>&amp;Hours</source>
        <translation>&amp;Часы</translation>
    </message>
    <message>
        <source>Rest</source>
        <translation>Отдых</translation>
    </message>
    <message>
        <source>Rest on &amp;battery</source>
        <translation>Отдыхать при работе от &amp;батареи</translation>
    </message>
    <message>
        <source>Rest while World of &amp;Warcraft runs</source>
        <translation>Отдыхать, пока запущена World of &amp;Warcraft</translation>
    </message>
    <message>
        <source>Rest while a &amp;full-screen program runs</source>
        <translation>Отдыхать, пока открыта пол&amp;ноэкранная программа</translation>
    </message>
    <message>
        <source>for example: obs, blender</source>
        <extracomment>names of programs, as an example</extracomment>
        <translation>например: obs, blender</translation>
    </message>
    <message>
        <source>Rest while these &amp;programs run</source>
        <translation>Отдыхать, пока запу&amp;щены эти программы</translation>
    </message>
    <message>
        <source>This program</source>
        <translation>Программа</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлое</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмное</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Оформление</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>Яз&amp;ык</translation>
    </message>
    <message>
        <source>Start when I &amp;log in</source>
        <translation>Запускать при в&amp;ходе в систему</translation>
    </message>
    <message>
        <source>Start &amp;hidden, in the tray</source>
        <translation>Запускать &amp;скрыто, в трее</translation>
    </message>
    <message>
        <source>&amp;Keep running when the window is closed</source>
        <translation>Продол&amp;жать работу при закрытии окна</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Уведомления</translation>
    </message>
    <message>
        <source>When this node has been c&amp;laimed</source>
        <translation>Когда &amp;этот узел привязан</translation>
    </message>
    <message>
        <source>When something needs &amp;me</source>
        <translation>Когда требуется &amp;моё участие</translation>
    </message>
    <message>
        <source>When this node has helped a &amp;job</source>
        <translation>Когда этот узел помог с &amp;заданием</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Сеть</translation>
    </message>
    <message>
        <source>No proxy</source>
        <translation>Без прокси</translation>
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
        <translation>Прокс&amp;и</translation>
    </message>
    <message>
        <source>Proxy &amp;host</source>
        <translation>&amp;Адрес прокси</translation>
    </message>
    <message>
        <source>Proxy p&amp;ort</source>
        <translation>По&amp;рт прокси</translation>
    </message>
    <message>
        <source>User &amp;name</source>
        <translation>Имя по&amp;льзователя</translation>
    </message>
    <message>
        <source>Passwor&amp;d</source>
        <translation>&amp;Пароль</translation>
    </message>
    <message>
        <source>&amp;Test the connection</source>
        <translation>Проверить сое&amp;динение</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Серверы</translation>
    </message>
    <message>
        <source>&amp;Sentinel</source>
        <translation>&amp;Sentinel</translation>
    </message>
    <message>
        <source>Po&amp;rtal</source>
        <translation>Пор&amp;тал</translation>
    </message>
    <message>
        <source>Use these addr&amp;esses</source>
        <translation>Применить адр&amp;еса</translation>
    </message>
    <message>
        <source>Another sentinel means a restart of the connection, with a key of its own.</source>
        <translation>Другой Sentinel — это новое соединение с отдельным ключом.</translation>
    </message>
    <message>
        <source>This node</source>
        <translation>Этот узел</translation>
    </message>
    <message>
        <source>Copy dia&amp;gnostics</source>
        <translation>Копировать диа&amp;гностику</translation>
    </message>
    <message>
        <source>Facts for a bug report. Keys, passwords and addresses&apos; secrets are left out.</source>
        <translation>Сведения для отчёта об ошибке. Без ключей, паролей и секретов в адресах.</translation>
    </message>
    <message>
        <source>Leave the acco&amp;unt…</source>
        <translation>Отвязать от акка&amp;унта…</translation>
    </message>
    <message>
        <source>Takes this node out of its account and wipes its key. What it has computed stays counted. It can be claimed again, as a new node.</source>
        <translation>Отвязывает узел от аккаунта и стирает его ключ. Всё вычисленное остаётся засчитанным. Узел можно привязать снова — как новый.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Скопировано</translation>
    </message>
    <message>
        <source>Saved. The connection starts anew.</source>
        <translation>Сохранено. Соединение устанавливается заново.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Сохранено.</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>Проверка…</translation>
    </message>
    <message>
        <source>Leave the account?</source>
        <translation>Отвязать от аккаунта?</translation>
    </message>
    <message>
        <source>This node leaves your account and forgets its key.</source>
        <translation>Узел будет отвязан от вашего аккаунта и забудет свой ключ.</translation>
    </message>
    <message>
        <source>It stops computing for you at once. To use it again you claim it as a new node.</source>
        <translation>Он сразу перестанет вычислять для вас. Чтобы использовать его снова, привяжите его как новый узел.</translation>
    </message>
    <message>
        <source>&amp;Leave</source>
        <translation>&amp;Отвязать</translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <translation>О&amp;ставить</translation>
    </message>
    <message>
        <source>Telling the sentinel…</source>
        <translation>Сообщаем Sentinel…</translation>
    </message>
    <message>
        <source>This node has left its account.</source>
        <translation>Узел отвязан от аккаунта.</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::Sidebar</name>
    <message>
        <source>Pages</source>
        <translation>Страницы</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Выход</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::SimulateScreen</name>
    <message>
        <source>Spec</source>
        <translation>Специализация</translation>
    </message>
    <message>
        <source>Compare t&amp;wo rotations</source>
        <translation>Сравнить &amp;две ротации</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Запуск</translation>
    </message>
    <message>
        <source>Runs the simulation (%1).</source>
        <translation>Запускает симуляцию (%1).</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>О&amp;тмена</translation>
    </message>
    <message>
        <source>Ends the run and shows what is known so far (%1).</source>
        <translation>Завершает симуляцию и показывает то, что уже известно (%1).</translation>
    </message>
    <message>
        <source>Progress of the simulation</source>
        <translation>Ход симуляции</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n error(s)</source>
        <extracomment>a tab; %1 is &quot;Rotation A&quot; or &quot;Rotation B&quot;</extracomment>
        <translation>
            <numerusform>%1: %n ошибка</numerusform>
            <numerusform>%1: %n ошибки</numerusform>
            <numerusform>%1: %n ошибок</numerusform>
        </translation>
    </message>
    <message>
        <source>Rotation &amp;A</source>
        <translation>Ротация &amp;A</translation>
    </message>
    <message>
        <source>Rotation &amp;B</source>
        <translation>Ротация &amp;B</translation>
    </message>
    <message>
        <source>The engine reads the rotation…</source>
        <translation>Движок читает ротацию…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Остановка…</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::StatusStrip</name>
    <message>
        <source>Pause</source>
        <translation>Пауза</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Возобновить</translation>
    </message>
    <message>
        <source>Follow my settings again</source>
        <translation>Снова по моим настройкам</translation>
    </message>
    <message>
        <source>Allow computing</source>
        <translation>Разрешить вычисления</translation>
    </message>
    <message>
        <source>Run now for 1 hour</source>
        <translation>Запустить сейчас на 1 час</translation>
    </message>
    <message>
        <source>Open portal</source>
        <translation>Открыть портал</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>Копировать код</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Begin as a new node</source>
        <translation>Начать как новый узел</translation>
    </message>
    <message>
        <source>Pause for</source>
        <translation>Поставить на паузу</translation>
    </message>
</context>
<context>
    <name>wowlab::widgets::ThroughputPlot</name>
    <message>
        <source>now</source>
        <translation>сейчас</translation>
    </message>
    <message>
        <source>Throughput of the last minutes; now %1 iterations per second</source>
        <translation>Скорость за последние минуты; сейчас %1 итераций в секунду</translation>
    </message>
    <message>
        <source>Throughput of the last minutes; nothing is computed now</source>
        <translation>Скорость за последние минуты; сейчас ничего не вычисляется</translation>
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
        <translation>Поставить на паузу</translation>
    </message>
    <message>
        <source>Open wowlab</source>
        <translation>Открыть wowlab</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Выход</translation>
    </message>
    <message>
        <source>Resume (paused for another %1)</source>
        <extracomment>%1 is a length of time that counts down</extracomment>
        <translation>Возобновить (пауза, осталось: %1)</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Возобновить</translation>
    </message>
    <message>
        <source>Follow my settings again (in %1 by itself)</source>
        <extracomment>%1 is a length of time that counts down</extracomment>
        <translation>Снова по моим настройкам (само, осталось: %1)</translation>
    </message>
</context>
</TS>
