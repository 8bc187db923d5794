package dev.triennium.domain.tenancy;

/// Add a place where the organisation works.
public record AddSite(String name, String address, int headcount) {}
