<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Words</name>
    <message>
        <source>%1 of %2 points</source>
        <translation>共 %2 点，显示 %1 点</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n 条报文</numerusform>
        </translation>
    </message>
</context>
</TS>
