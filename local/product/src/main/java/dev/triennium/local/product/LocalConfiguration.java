package dev.triennium.local.product;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// What the product has only on the local stack.
@Configuration(proxyBeanMethods = false)
@Import({LocalClockController.class, DemoData.class})
class LocalConfiguration {}
