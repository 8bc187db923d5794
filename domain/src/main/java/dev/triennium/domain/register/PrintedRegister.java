package dev.triennium.domain.register;

/// What a workbook about a register is made of.
public interface PrintedRegister {

    RegisterReport<?> register();
}
