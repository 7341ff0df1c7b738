<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>cems::itemmodels::FindingTableModel</name>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cems::itemmodels::JsonTreeModel</name>
    <message numerus="yes">
        <source>{%n member(s)}</source>
        <translation>
            <numerusform>{%n member}</numerusform>
            <numerusform>{%n members}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>[%n element(s)]</source>
        <translation>
            <numerusform>[%n element]</numerusform>
            <numerusform>[%n elements]</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cems::ui::ConnectFlow</name>
    <message numerus="yes">
        <source>%n connection(s) exported, without passwords.</source>
        <translation>
            <numerusform>%n connection exported, without passwords.</numerusform>
            <numerusform>%n connections exported, without passwords.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cems::ui::GatewayRail</name>
    <message numerus="yes">
        <source>%n more gateway(s) heard…</source>
        <translation>
            <numerusform>%n more gateway heard…</numerusform>
            <numerusform>%n more gateways heard…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cems::ui::Overview</name>
    <message numerus="yes">
        <source>%n more in the list of findings</source>
        <translation>
            <numerusform>%n more in the list of findings</numerusform>
            <numerusform>%n more in the list of findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cems::ui::PointsPage</name>
    <message numerus="yes">
        <source>%n row(s) written to %1.</source>
        <translation>
            <numerusform>%n row written to %1.</numerusform>
            <numerusform>%n rows written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cems::ui::ReadOutcome</name>
    <message numerus="yes">
        <source>Read %n point(s) in %1 ms.</source>
        <translation>
            <numerusform>Read %n point in %1 ms.</numerusform>
            <numerusform>Read %n points in %1 ms.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The gateway refused %n: %1.</source>
        <translation>
            <numerusform>The gateway refused %n: %1.</numerusform>
            <numerusform>The gateway refused %n: %1.</numerusform>
        </translation>
    </message>
</context>
</TS>
